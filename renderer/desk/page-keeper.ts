import type { StoreApi } from 'zustand/vanilla'

import { withPlace } from '../../core/desk/desk-view.ts'
import { catalogueEntry } from '../../core/library/catalogue-entry.ts'
import type { LibraryChange } from '../../core/library/library-change.ts'
import {
  failureSentence,
  type LibraryFailure,
  type StoredRecord,
} from '../../core/library/library-failure.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import type { RecordChange } from '../../core/library/undo-change.ts'
import type { Desk } from '../../preload/contract.ts'
import type { LeftTexts } from '../article/left-texts.ts'
import { textUndo } from '../article/text-undo.ts'
import { isOverview } from '../lists/is-overview.ts'
import type { Listing } from '../lists/listing.ts'
import type { DeskState } from './desk-state.ts'
import type { OverviewKeeper } from './overview-keeper.ts'
import { createPage, openId } from './page.ts'
import { createPlaceKeeper, type PlaceChange } from './place-keeper.ts'
import { savePage } from './save-page.ts'
import type { Stand, TrailKeeper } from './trail.ts'
import type { ViewKeeper } from './view-keeper.ts'

/** Which record is on the page, and that nothing of it is lost when it goes. */
export interface PageKeeper {
  /**
   * Puts a record on the page once what was there is saved; null clears the page. `from` is what led there, where
   * one will want to come back to it.
   */
  readonly open: (id: AnyId | null, from?: string) => Promise<void>
  /** Shows what one had gone on from; false when what is on the page can’t be saved, or nothing is there any more. */
  readonly comeTo: (stand: Stand) => Promise<boolean>
  /** The page goes while a board or a calendar stands in its place, and comes back with the list. */
  readonly settle: () => Promise<void>
  /** Saves everything; false when the disk refused. */
  readonly flush: () => Promise<boolean>
  /** Gives up what could not be saved and shows what the disk has. */
  readonly takeFromDisk: () => Promise<void>
  /** Keeps what is on the page as a record of its own and shows what the disk has. */
  readonly keepAsCopy: () => Promise<void>
  /** Takes in what other programs changed of the record on the page, where nothing is unsaved. */
  readonly noteChange: (change: LibraryChange) => Promise<void>
  /** Keeps where somebody is in the record on the page. */
  readonly notePlace: (change: PlaceChange) => void
}

export interface PageTools {
  readonly desk: Desk
  readonly store: StoreApi<DeskState>
  readonly listing: Listing
  readonly views: ViewKeeper
  readonly overviews: OverviewKeeper
  readonly trail: TrailKeeper
  readonly texts: LeftTexts
  /** Something was written or set on the page. */
  readonly onChanged: (change: RecordChange) => void
  readonly complain: (sentence: string) => void
}

export function createPageKeeper(tools: PageTools): PageKeeper {
  const { desk, store, listing, views, overviews, trail, texts, onChanged, complain } = tools
  let opening = 0
  let asked = 0

  const places = createPlaceKeeper({
    known: (id) => store.getState().view.places.find((each) => each.id === id),
    keep: (place) => views.setView(withPlace(store.getState().view, place)),
  })

  const saving = {
    save: savePage(desk),
    read: desk['record:read'],
    create: desk['record:write-again'],
    onChanged,
    // Text and cursor on the disk belong together as far as they can.
    onSaved: () => places.keep(),
    onRest: ({ record, version }: StoredRecord) =>
      overviews.upsert(catalogueEntry(record, version.revision)),
  }

  async function open(id: AnyId | null, from: string | null = null): Promise<void> {
    const left = trail.here()
    if (!(await bring(id))) return
    trail.note(left, from)
    if (id !== null) forgetNotice()
  }

  /** True once the page is another one. */
  async function bring(id: AnyId | null): Promise<boolean> {
    asked += 1
    const turn = asked
    if (id !== null && id === openId(store.getState().page)) {
      layOutAsList()
      return false
    }
    const stored = id === null ? null : await desk['record:read'](id)
    if (stored !== null && !stored.ok) {
      await explain(stored.failure)
      return false
    }
    // What could not be saved stays on the page: the status line says why and what to do.
    if (turn !== asked || !(await flush()) || turn !== asked) return false
    put(stored === null ? null : stored.value)
    if (id !== null) layOutAsList()
    return true
  }

  /** A board or a calendar gives way once there is something to show in its place. */
  function layOutAsList(): void {
    listing.setState({ layout: 'list', chosen: [] })
  }

  /** What was said of the record before; what went wrong stays. */
  function forgetNotice(): void {
    if (store.getState().notice?.tone === 'plain') store.setState({ notice: null })
  }

  async function comeTo({ open: id, source, listing: listed, tab }: Stand): Promise<boolean> {
    if (!(await (id === null ? putAway() : bring(id)))) return false
    listing.setState({ ...listed, chosen: [] })
    views.setView({ source })
    store.setState({ inspectorTab: tab, query: '' })
    forgetNotice()
    return true
  }

  async function settle(): Promise<void> {
    const { page, view, overview } = store.getState()
    if (isOverview(view, listing.getState().layout)) {
      const left = trail.here()
      if (page !== null && (await putAway())) trail.note(left, null)
    } else if (page === null && overview?.entries.some(({ id }) => id === view.open) === true) {
      await bring(view.open)
    }
  }

  /** Clears the page and keeps which record was there. */
  async function putAway(): Promise<boolean> {
    asked += 1
    const turn = asked
    if (!(await flush()) || turn !== asked) return false
    clear()
    store.setState({ page: null })
    return true
  }

  async function flush(): Promise<boolean> {
    places.keep()
    return (await store.getState().page?.open.flush()) ?? true
  }

  /** Nothing may wait between the last save of the page and this, or what is typed then is lost. */
  function put(stored: StoredRecord | null): void {
    clear()
    opening += 1
    store.setState({ page: stored === null ? null : createPage(stored, opening, saving) })
    views.setView({ open: stored === null ? null : stored.record.id })
  }

  function clear(): void {
    places.keep()
    const { page } = store.getState()
    const left = page?.kind === 'article' ? textUndo(page.open).left() : null
    const id = openId(page)
    if (id !== null && left !== null) texts.keep(id, left)
    page?.open.dispose()
  }

  async function explain(reason: LibraryFailure): Promise<void> {
    complain(failureSentence(reason))
    if (reason.kind !== 'damaged-file') return
    await overviews.reload()
    const problems = store.getState().overview?.problems ?? []
    store.setState({ sheet: { kind: 'problems', problems } })
  }

  async function takeFromDisk(): Promise<void> {
    const id = openId(store.getState().page)
    const stored = id === null ? null : await desk['record:read'](id)
    if (stored !== null && !stored.ok) await explain(stored.failure)
    put(stored?.ok === true ? stored.value : null)
  }

  async function keepAsCopy(): Promise<void> {
    const { page } = store.getState()
    if (page === null) return
    const copied = await desk['record:copy'](page.open.latest())
    if (!copied.ok) {
      complain(failureSentence(copied.failure))
      return
    }
    if (page.open.conflict() === null) {
      await overviews.reload()
      await takeFromDisk()
    } else {
      await page.open.takeTheirs()
      await overviews.reload()
    }
    store.setState({
      notice: { text: 'Your version is kept as a copy beside this one', tone: 'plain' },
    })
  }

  async function noteChange({ removed, entries }: LibraryChange): Promise<void> {
    const { page } = store.getState()
    const id = openId(page)
    const isOnPage = removed.some((each) => each === id) || entries.some((each) => each.id === id)
    if (page === null || !isOnPage) return
    if ((await page.open.catchUp()) !== 'shown') return
    store.setState({
      notice: { text: 'Changed by another program; the page shows the new text', tone: 'plain' },
    })
  }

  return {
    open,
    comeTo,
    settle,
    flush,
    takeFromDisk,
    keepAsCopy,
    noteChange,
    notePlace: places.note,
  }
}
