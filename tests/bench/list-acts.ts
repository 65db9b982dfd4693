import type { Page } from '@playwright/test'

/** Something that a person does with a list, from the last key or click to the frame that shows it. */
export interface ListAct {
  readonly name: string
  /** Done before, and not measured. */
  readonly prepare?: (page: Page) => Promise<void>
  readonly act: (page: Page) => Promise<void>
  /** What the page shows once it is done. */
  readonly shows: Shown
  /** Brings the list back to where it was. */
  readonly restore: (page: Page) => Promise<void>
}

/** The first element that fits the selector has a text that fits the pattern. */
export interface Shown {
  readonly selector: string
  readonly text: string
}

const title = '[aria-label="Articles"] h2'
const ideas = 'section[aria-label="Idea"] h3'
const firstIdea = '[role="listbox"][aria-label="Idea"] [role="option"]'
const firstRow = '[role="listbox"][aria-label="Records"] [role="option"]'

export const listActs: readonly ListAct[] = [
  {
    name: 'sort by headline',
    prepare: openOrder,
    act: (page) => page.getByRole('menuitemradio', { name: 'Sort by headline' }).click(),
    shows: { selector: firstRow, text: '^Bread' },
    restore: (page) => order(page, 'Sort by last change'),
  },
  {
    name: 'group by section',
    prepare: openOrder,
    act: (page) => page.getByRole('menuitemradio', { name: 'Group by section' }).click(),
    shows: { selector: '[role="listbox"][aria-label="Records"]', text: '^Coast' },
    restore: (page) => order(page, 'No groups'),
  },
  {
    name: 'filter by status',
    prepare: (page) => page.getByRole('button', { name: 'Status', exact: true }).click(),
    act: (page) => page.getByRole('menuitemcheckbox', { name: 'Ready' }).click(),
    // Every sixth is ready.
    shows: { selector: title, text: '^Articles(?:1,667|167|2)$' },
    async restore(page) {
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Show all' }).click()
    },
  },
  {
    name: 'choose all',
    async prepare(page) {
      await page.locator(firstRow).first().click()
      await page.getByRole('textbox', { name: 'Headline' }).waitFor()
      await page.locator(firstRow).first().focus()
    },
    act: (page) => page.keyboard.press('Control+a'),
    shows: { selector: title, text: 'chosen$' },
    restore: (page) => page.keyboard.press('Escape'),
  },
  {
    name: 'search a headline',
    act: (page) => page.getByRole('searchbox', { name: 'Search Articles' }).fill('ferry'),
    // Every fifth is called so.
    shows: { selector: title, text: '^Articles2(?:,?0)*$' },
    restore: (page) => page.getByRole('searchbox', { name: 'Search Articles' }).fill(''),
  },
  {
    name: 'show the board',
    act: (page) => page.getByRole('button', { name: 'Board' }).click(),
    shows: { selector: firstIdea, text: '.' },
    restore: showList,
  },
  {
    name: 'show the list',
    prepare: showBoard,
    act: (page) => page.getByRole('button', { name: 'List', exact: true }).click(),
    shows: { selector: firstRow, text: '.' },
    restore: () => Promise.resolve(),
  },
  {
    name: 'show the calendar',
    act: (page) => page.getByRole('button', { name: 'Calendar' }).click(),
    shows: { selector: 'section[aria-label="Articles"] section [role="option"]', text: '.' },
    restore: showList,
  },
  {
    name: 'filter the board',
    async prepare(page) {
      await showBoard(page)
      await page.getByRole('button', { name: 'Section', exact: true }).click()
    },
    act: (page) => page.getByRole('menuitemcheckbox', { name: 'Coast' }).click(),
    // Every third is of the coast.
    shows: { selector: title, text: '^Articles(?:3,334|334|4)$' },
    async restore(page) {
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Show all' }).click()
      await showList(page)
    },
  },
  {
    name: 'move a card',
    async prepare(page) {
      await showBoard(page)
      await page.locator(firstIdea).first().focus()
    },
    act: (page) => page.keyboard.press('Alt+ArrowRight'),
    // Every sixth was an idea.
    shows: { selector: ideas, text: '^Idea(?:1,666|166|1)$' },
    async restore(page) {
      await page.keyboard.press('Control+z')
      await page.locator(ideas, { hasText: /^Idea(?:1,667|167|2)$/u }).waitFor()
      await showList(page)
    },
  },
  {
    name: 'the month after',
    async prepare(page) {
      await page.getByRole('button', { name: 'Calendar' }).click()
      await page.locator('[role="option"][draggable]').first().waitFor()
    },
    act: (page) => page.getByRole('button', { name: 'The month after' }).click(),
    shows: { selector: 'section[aria-label="Articles"] h3', text: `^${nextMonth()}` },
    async restore(page) {
      await page.getByRole('button', { name: 'Today' }).click()
      await showList(page)
    },
  },
]

/** Milliseconds from the last press of the act to the end of the frame in which the page shows what it does. */
export async function timeAct(
  page: Page,
  { prepare, act, shows, restore }: ListAct,
): Promise<number> {
  await prepare?.(page)
  // A busy page takes a key before what it was told first: it has to be listening by then.
  const watch = await page.evaluateHandle(watchFor, shows)
  await act(page)
  const milliseconds = await watch.evaluate(({ time }) => time)
  await restore(page)
  return milliseconds
}

async function openOrder(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Order of the list' }).click()
}

async function order(page: Page, name: string): Promise<void> {
  await openOrder(page)
  await page.getByRole('menuitemradio', { name }).click()
}

async function showBoard(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Board' }).click()
  await page.locator(firstIdea).first().waitFor()
}

async function showList(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'List', exact: true }).click()
  await page.locator(firstRow).first().waitFor()
}

function nextMonth(): string {
  const now = new Date()
  const next = new Date(now.getFullYear(), now.getMonth() + 1, 1)
  return next.toLocaleDateString('en-GB', { month: 'long', year: 'numeric' })
}

/** Runs in the page. */
function watchFor({ selector, text }: Shown): { readonly time: Promise<number> } {
  const pattern = new RegExp(text, 'u')
  let start: number | null = null
  for (const kind of ['pointerup', 'keydown', 'input']) {
    window.addEventListener(kind, () => (start = performance.now()), { capture: true, once: true })
  }
  const watched = performance.now()
  const time = new Promise<number>((resolve, reject) => {
    function look(): void {
      const shown = document.querySelector(selector)?.textContent ?? ''
      if (performance.now() - watched > 60_000) {
        reject(new Error(`${selector} never showed ${text}, but “${shown.slice(0, 80)}”`))
      } else if (start === null || !pattern.test(shown)) {
        requestAnimationFrame(look)
      } else {
        const begun = start
        // A task after the frame runs once it is painted.
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)))
      }
    }
    look()
  })
  return { time }
}
