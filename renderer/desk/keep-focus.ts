import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import { isOverview } from '../lists/is-overview.ts'
import type { Listing } from '../lists/listing.ts'
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
  const holder = holderNow(listing)
  holders.set(listing, holder)
  const { notice } = store.getState()
  listing.setState({ sought: null })
  await act()
  const about = store.getState().notice === notice ? null : presentOf(tools)
  if (about !== null) seek(listing, about)
  await nextFrame()
  await leadOn(tools, { holder, about })
  if (isLast(listing, holder)) holders.delete(listing)
}

/** What has the focus; while a former act still leads it somewhere, what had it then. */
function holderNow(listing: Listing): Holder {
  const focused = document.activeElement
  if (focused !== document.body) return { focused, row: rowOf(focused) }
  // A copy, so that this act is told from the former one.
  return { ...(holders.get(listing) ?? { focused, row: null }) }
}

interface Holder {
  readonly focused: Element | null
  readonly row: Row | null
}

/** Of the acts that are not led on from yet, by the lists they work on. */
const holders = new WeakMap<Listing, Holder>()

/** Keys pressed faster than the desk follows begin several acts: the last one leads on for all. */
function isLast(listing: Listing, holder: Holder): boolean {
  return holders.get(listing) === holder
}

async function leadOn(
  tools: FocusTools,
  { holder, about }: { readonly holder: Holder; readonly about: CatalogueEntry | null },
): Promise<void> {
  const { store, listing } = tools
  const { focused, row } = holder
  const isLost = focused !== document.body && document.activeElement === document.body
  // Who goes through a list by keys is led to what comes back there.
  if (!isLast(listing, holder) || (!isLost && (row === null || about === null))) return
  if (wouldChoose(tools)) {
    focusPage()
    return
  }
  const start = document.activeElement
  const isShown =
    about !== null &&
    (await whenShown(() => !isLast(listing, holder) || selectorsOf(about, row).some(focusOn)))
  const isElsewhere = ![start, document.body].includes(document.activeElement)
  if (isShown || isElsewhere) return
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
