import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import { isOverview } from '../lists/is-overview.ts'
import { seek } from '../lists/seek.ts'
import type { DeskTools } from './desk-context.ts'
import { focusList } from './focus-list.ts'
import { focusOn } from './focus-on.ts'
import { focusPage } from './focus-page.ts'
import { whenShown } from './when-shown.ts'

type FocusTools = Pick<DeskTools, 'store' | 'listing'>

/**
 * Does something that may take away what has the focus, or bring something back. A focus that is lost, or on a row,
 * goes to the row or card of what came back; one that is lost else to the row in the former’s place, else to the list.
 */
export async function keepFocus(tools: FocusTools, act: () => Promise<void>): Promise<void> {
  const { store, listing } = tools
  const focused = document.activeElement
  const row = rowOf(focused)
  const { notice } = store.getState()
  listing.setState({ sought: null })
  await act()
  const about = store.getState().notice === notice ? null : presentOf(tools)
  if (about !== null) seek(listing, about)
  await nextFrame()
  const isLost = focused !== document.body && document.activeElement === document.body
  // Who goes through a list by keys is led to what comes back there.
  if (!isLost && (row === null || about === null)) return
  if (wouldChoose(tools)) {
    focusPage()
    return
  }
  if (about !== null && (await whenShown(() => selectorsOf(about, row).some(focusOn)))) return
  if (row !== null && focusHeir(row)) return
  focusList(store.getState().view.source)
  await nextFrame()
  focusPage()
}

/** A list of which nothing is chosen chooses, and so opens, what it is given the focus for. */
function wouldChoose({ store, listing }: FocusTools): boolean {
  const { page, view } = store.getState()
  const { chosen, layout } = listing.getState()
  return page === null && chosen.length === 0 && !isOverview(view, layout)
}

interface Row {
  readonly key: string
  readonly list: Element
  readonly at: number
}

function rowOf(focused: Element | null): Row | null {
  const option = focused?.closest<HTMLElement>('[role="option"]') ?? null
  const list = option?.closest('[role="listbox"]') ?? null
  const key = option?.dataset['key']
  if (option === null || list === null || key === undefined) return null
  return { key, list, at: rowsIn(list).indexOf(option) }
}

function rowsIn(list: Element): readonly HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[role="option"]')]
}

/** The first record that the last message is about and that is not in the trash. */
function presentOf({ store }: FocusTools): CatalogueEntry | null {
  const { notice, overview } = store.getState()
  const wanted = new Set(notice?.about)
  return overview?.entries.find(({ id }) => wanted.has(id)) ?? null
}

/** A calendar has several cards of one article: the one that had the focus comes first. */
function selectorsOf({ id }: CatalogueEntry, former: Row | null): readonly string[] {
  const own = `[role="option"][data-key$="${CSS.escape(id)}"]`
  return former?.key.endsWith(id) === true ? [selectorOf(former.key), own] : [own]
}

function focusHeir({ list, at }: Row): boolean {
  const rows = rowsIn(list)
  const key = (rows[at] ?? rows.at(-1))?.dataset['key']
  return key !== undefined && focusOn(selectorOf(key))
}

function selectorOf(key: string): string {
  return `[role="option"][data-key="${CSS.escape(key)}"]`
}

async function nextFrame(): Promise<void> {
  await new Promise((resolve) => {
    requestAnimationFrame(resolve)
  })
}
