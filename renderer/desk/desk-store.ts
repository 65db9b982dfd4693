import { createStore, type StoreApi } from 'zustand/vanilla'

import type { Article } from '../../core/article/article.ts'
import { type DeskView, firstDeskView, type Source, withPlace } from '../../core/desk/desk-view.ts'
import type { Edition } from '../../core/edition/edition.ts'
import type { ExportActivity } from '../../core/export/export-activity.ts'
import type { SnapshotId } from '../../core/history/snapshot.ts'
import type { BackupActivity, BackupPreview } from '../../core/library/backup.ts'
import { type CatalogueEntry, catalogueEntry } from '../../core/library/catalogue-entry.ts'
import { houseId } from '../../core/library/house.ts'
import type { LibraryChange } from '../../core/library/library-change.ts'
import {
  failureSentence,
  type LibraryFailure,
  type StoredRecord,
} from '../../core/library/library-failure.ts'
import type { DeskKind } from '../../core/library/library-record.ts'
import type { BroughtUpToDate, LibraryProblem } from '../../core/library/library-report.ts'
import type { AnyId, RecordId } from '../../core/library/record-id.ts'
import { localDay } from '../../core/local-day.ts'
import type { Author } from '../../core/people/author.ts'
import type { Media } from '../../core/pictures/media.ts'
import { failure, success } from '../../core/result.ts'
import type { Thread } from '../../core/thread/thread.ts'
import type { Desk, LibraryOverview, ReceivedFile } from '../../preload/contract.ts'
import { changed } from '../conflict/changed-overview.ts'
import { asOfToday } from '../lists/desk-filters.ts'
import { createFindingsKeeper, type FindingsKeeper } from '../lists/findings-keeper.ts'
import { createListing, listingView, type Listing } from '../lists/listing.ts'
import {
  changeMany as changeManyIn,
  isChange,
  type ManyEdits,
  type ManyOutcome,
} from './change-many.ts'
import { createHouseKeeper, type HouseKeeper } from './house.ts'
import { idle } from './idle.ts'
import { now } from './now.ts'
import { createOpenRecord, type OpenRecord } from './open-record.ts'
import { createPlaceKeeper, type PlaceChange } from './place-keeper.ts'
import { printedTime } from './printed-time.ts'
import { savePage } from './save-page.ts'
import { undoFailure } from './undo-failure.ts'
import { type ChangePlace, changeRecords } from './undo-record.ts'
import type { UndoWay } from './undo-way.ts'
import { createDeskUndo, type DeskAct, type UndoOutcome } from './undo.ts'
import type { WindowRoom } from './window-room.ts'

/** What is on the page, told apart by kind. */
export type Page = (
  | { readonly kind: 'article'; readonly open: OpenRecord<Article> }
  | { readonly kind: 'thread'; readonly open: OpenRecord<Thread> }
  | { readonly kind: 'edition'; readonly open: OpenRecord<Edition> }
  | { readonly kind: 'author'; readonly open: OpenRecord<Author> }
  | { readonly kind: 'media'; readonly open: OpenRecord<Media> }
) & {
  /** Differs each time a record is put on the page: editors are never carried from one to the next. */
  readonly opening: number
}

/** What stands in front of the desk. */
export type Sheet =
  | { readonly kind: 'palette' }
  | { readonly kind: 'import'; readonly files: readonly ReceivedFile[] }
  /** Never empty, all of one kind. */
  | { readonly kind: 'publish'; readonly ids: readonly RecordId[] }
  /** The thread on the page goes out post by post. */
  | { readonly kind: 'publish-by-hand' }
  /** A thread is made of the article or edition on the page. */
  | { readonly kind: 'promote' }
  /** Which bundles were made, of the record or of the library. */
  | { readonly kind: 'sent'; readonly id: RecordId | null }
  | { readonly kind: 'settings' }
  /** How many words the article on the page is to have. */
  | { readonly kind: 'goal' }
  /** One wording for another in all records. */
  | { readonly kind: 'replace-in-library' }
  /** What a typesetter would change in the article on the page. */
  | { readonly kind: 'tidy' }
  /** What the library has agreed on about words. */
  | { readonly kind: 'house-style' }
  | { readonly kind: 'restore'; readonly preview: BackupPreview }
  /** A kept version of the record on the page. */
  | { readonly kind: 'version'; readonly version: SnapshotId }
  | { readonly kind: 'keep-version' }
  | { readonly kind: 'problems'; readonly problems: readonly LibraryProblem[] }
  | { readonly kind: 'empty-trash' }
  /** The two versions of the record on the page. */
  | { readonly kind: 'conflict' }
  /** Something that lies in the trash, to be read. */
  | { readonly kind: 'trashed'; readonly id: RecordId }
  /** Second versions that were settled. */
  | { readonly kind: 'settled-copies' }
  /** The second versions that lie beside records. */
  | { readonly kind: 'conflict-copies' }

/** A sentence at the foot of the window, with the one thing that can be done about it. */
export interface Notice {
  readonly text: string
  readonly tone: 'plain' | 'bad'
  readonly undo?: () => Promise<void>
  readonly redo?: () => Promise<void>
}

export interface DeskState {
  readonly overview: LibraryOverview | null
  readonly view: DeskView
  readonly query: string
  /** Whoever sits here, as the computer knows them. */
  readonly person: string
  /** What a byline prints for an author's id; the same map until a name changes. */
  readonly authorNames: ReadonlyMap<AnyId, string>
  readonly page: Page | null
  readonly sheet: Sheet | null
  readonly notice: Notice | null
  /** What is being done about backups. */
  readonly backup: BackupActivity
  /** What is being done about bundles. */
  readonly exporting: ExportActivity
  readonly inspectorTab: InspectorTab
  readonly find: FindRequest | null
  /** Counts what was kept or brought back, so that a timeline knows when to look again. */
  readonly historyTurn: number
}

/** What is wanted of the bar for finding on the page. */
export interface FindRequest {
  readonly isReplacing: boolean
  /** Counts how often the bar was asked for: its field takes the focus each time. */
  readonly turn: number
  /** One more for each step on, one less for each step back. */
  readonly steps: number
}

/** What the pane at the side shows of the open record. */
export type InspectorTab = 'details' | 'outline' | 'checks' | 'review' | 'history'

export interface DeskStore {
  readonly store: StoreApi<DeskState>
  readonly house: HouseKeeper
  readonly listing: Listing
  readonly findings: FindingsKeeper
  readonly actions: DeskActions
}

/** Undo and redo here are those of the desk’s own acts, for the whole sitting; each says what it was. */
export interface DeskActions extends UndoWay {
  /** Shows the library as it was left. */
  readonly start: () => Promise<void>
  /** Reads lists and trash anew. */
  readonly reload: () => Promise<void>
  readonly show: (source: Source) => void
  readonly search: (query: string) => void
  /** Puts a record on the page once what was there is saved; null clears the page. */
  readonly open: (id: AnyId | null) => Promise<void>
  readonly create: (kind: DeskKind, title?: string) => Promise<StoredRecord | null>
  /** Makes a record without leaving the page. */
  readonly createAside: (kind: DeskKind, title: string) => Promise<StoredRecord | null>
  /** Many are one act, for undoing too; so everywhere below. */
  readonly trash: (...ids: readonly RecordId[]) => Promise<void>
  readonly restore: (...ids: readonly RecordId[]) => Promise<void>
  /** Makes one change to many records, each once its state before is kept; undone as one act. */
  readonly changeMany: (order: ChangeManyOrder) => Promise<readonly ManyOutcome[]>
  /** Notes what was done so that it can be undone for the whole sitting, and says it. */
  readonly did: (act: DeskAct) => void
  /** True right after an act of the desk, until the person presses or clicks anything else. */
  readonly isActNewest: () => boolean
  /** The person pressed or clicked something. */
  readonly noteInput: () => void
  /** Keeps what is on the page as a record of its own and shows what the disk has. */
  readonly keepAsCopy: () => Promise<void>
  /** Takes in what other programs changed: in the lists, and on the page where nothing is unsaved. */
  readonly noteChange: (change: LibraryChange) => Promise<void>
  /** Gives up what could not be saved and shows what the disk has. */
  readonly takeFromDisk: () => Promise<void>
  /** Saves everything; false when the disk refused. */
  readonly flush: () => Promise<boolean>
  /** Keeps where somebody is in the record on the page. */
  readonly notePlace: (change: PlaceChange) => void
  readonly setView: (change: Partial<DeskView>) => void
  readonly showTab: (tab: InspectorTab) => void
  /** Null puts the bar for finding away. */
  readonly find: (request: FindRequest | null) => void
  /** The whole library was looked through: these are its problems until it is looked through again. */
  readonly noteProblems: (problems: readonly LibraryProblem[]) => void
  /** Something was kept or brought back. */
  readonly noteHistory: () => void
  readonly showSheet: (sheet: Sheet | null) => void
  readonly notify: (notice: Notice | null) => void
  readonly notePerson: (person: string) => void
  readonly noteBackup: (backup: BackupActivity) => void
  readonly noteExport: (exporting: ExportActivity) => void
}

export interface ChangeManyOrder extends ManyEdits {
  /** Says what was done to so many: `Made 12 articles ready`. */
  readonly label: (count: number) => string
}

/**
 * The desk as the window shows it. `desk` is the only way out to the machine; `room` tells what has
 * its place beside each other.
 */
export function createDeskStore(desk: Desk, room: () => WindowRoom = () => 'wide'): DeskStore {
  const store = createStore<DeskState>(() => ({
    overview: null,
    authorNames: new Map(),
    view: firstDeskView,
    query: '',
    person: '',
    page: null,
    sheet: null,
    notice: null,
    backup: { kind: 'idle' },
    exporting: { kind: 'idle' },
    inspectorTab: 'details',
    find: null,
    historyTurn: 0,
  }))
  let opening = 0
  /** What the last look through the whole library found beside what is known without one. */
  let lookedThrough: readonly LibraryProblem[] = []
  let asked = 0

  function complain(text: string): void {
    store.setState({ notice: { text, tone: 'bad' } })
  }

  function setView(change: Partial<DeskView>): void {
    const view = { ...store.getState().view, ...change }
    store.setState({ view })
    void desk['view:remember'](view)
  }

  function upsert(...changedEntries: readonly CatalogueEntry[]): void {
    const fresh = changedEntries.filter(({ kind }) => kind !== 'house')
    if (fresh.length < changedEntries.length) void house.load()
    const { overview, authorNames } = store.getState()
    if (overview === null || fresh.length === 0) return
    const freshIds = new Set(fresh.map(({ id }) => id))
    const entries = [...fresh, ...overview.entries.filter(({ id }) => !freshIds.has(id))]
    const isNewName = fresh.some(
      ({ kind, id, title }) => kind === 'author' && authorNames.get(id) !== title,
    )
    store.setState({
      overview: { ...overview, entries },
      ...(isNewName ? { authorNames: namesOf(entries) } : {}),
    })
  }

  /** Null for the house, which is changed in the settings. */
  function pageFor({ record, version }: StoredRecord): Page | null {
    const saving = {
      save: savePage(desk),
      read: desk['record:read'],
      create: desk['record:write-again'],
      // Text and cursor on the disk belong together as far as they can.
      onSaved: () => places.keep(),
      onRest: (stored: StoredRecord) =>
        upsert(catalogueEntry(stored.record, stored.version.revision)),
    }
    opening += 1
    switch (record.kind) {
      case 'article':
        return { kind: 'article', opening, open: createOpenRecord({ record, version }, saving) }
      case 'thread':
        return { kind: 'thread', opening, open: createOpenRecord({ record, version }, saving) }
      case 'edition':
        return { kind: 'edition', opening, open: createOpenRecord({ record, version }, saving) }
      case 'author':
        return { kind: 'author', opening, open: createOpenRecord({ record, version }, saving) }
      case 'media':
        return { kind: 'media', opening, open: createOpenRecord({ record, version }, saving) }
      case 'house':
        return null
    }
  }

  const places = createPlaceKeeper({
    known: (id) => store.getState().view.places.find((each) => each.id === id),
    keep: (place) => setView(withPlace(store.getState().view, place)),
  })

  async function flush(): Promise<boolean> {
    places.keep()
    return (await store.getState().page?.open.flush()) ?? true
  }

  async function open(id: AnyId | null): Promise<void> {
    asked += 1
    const turn = asked
    if (id !== null) listing.setState({ layout: 'list', chosen: [] })
    if (id !== null && id === openId(store.getState().page)) return
    const stored = id === null ? null : await desk['record:read'](id)
    if (stored !== null && !stored.ok) {
      await explain(stored.failure)
      return
    }
    // What could not be saved stays on the page: the status line says why and what to do.
    if (turn !== asked || !(await flush()) || turn !== asked) return
    put(stored === null ? null : stored.value)
  }

  /** Nothing may wait between the last save of the page and this, or what is typed then is lost. */
  function put(stored: StoredRecord | null): void {
    places.keep()
    store.getState().page?.open.dispose()
    store.setState({ page: stored === null ? null : pageFor(stored) })
    setView({ open: stored === null ? null : stored.record.id })
  }

  async function takeFromDisk(): Promise<void> {
    const id = openId(store.getState().page)
    const stored = id === null ? null : await desk['record:read'](id)
    if (stored !== null && !stored.ok) await explain(stored.failure)
    put(stored?.ok === true ? stored.value : null)
  }

  async function explain(reason: LibraryFailure): Promise<void> {
    complain(failureSentence(reason))
    if (reason.kind !== 'damaged-file') return
    await reload()
    const problems = store.getState().overview?.problems ?? []
    store.setState({ sheet: { kind: 'problems', problems } })
  }

  async function reload(): Promise<void> {
    const overview = withAllProblems(await desk['library:overview'](undefined))
    store.setState({ overview, authorNames: namesOf(overview.entries) })
  }

  function withAllProblems(overview: LibraryOverview): LibraryOverview {
    const known = new Set(overview.problems.map(({ kind, file }) => `${kind} ${file}`))
    const others = lookedThrough.filter(({ kind, file }) => !known.has(`${kind} ${file}`))
    return { ...overview, problems: [...overview.problems, ...others] }
  }

  function noteProblems(problems: readonly LibraryProblem[]): void {
    // The library tells of the others by itself, and when they are settled.
    lookedThrough = problems.filter(({ kind }) => kind !== 'damaged' && kind !== 'conflict-copy')
    store.setState(({ overview }) =>
      overview === null ? {} : { overview: withAllProblems(overview) },
    )
  }

  async function start(): Promise<void> {
    const [overview, view, person] = await Promise.all([
      desk['library:overview'](undefined),
      desk['view:read'](undefined),
      desk['desk:person'](undefined),
    ])
    undoing.forget()
    findings.forget()
    lookedThrough = []
    store.getState().page?.open.dispose()
    store.setState({
      overview,
      authorNames: namesOf(overview.entries),
      view,
      person,
      query: '',
      page: null,
      sheet: null,
      notice: null,
    })
    const listed = asOfToday(view.listing, localDay(now()))
    listing.setState({ ...listing.getInitialState(), ...listed }, true)
    if (view.open !== null && overview.entries.some(({ id }) => id === view.open)) {
      await open(view.open)
      listing.setState({ layout: listed.layout })
    }
    await house.load()
    if (overview.broughtUpToDate !== null) sayWhatWasDone(overview.broughtUpToDate)
    if (await desk['desk:recovery'](undefined)) sayWhatIsHere()
  }

  function sayWhatWasDone({ backup }: BroughtUpToDate): void {
    const text = `The library was brought up to date; as an older Copydesk left it, it is kept in ${backup}`
    store.setState({ notice: { text, tone: 'plain' } })
  }

  function sayWhatIsHere(): void {
    const record = store.getState().page?.open.store.getState().record
    const here =
      record === undefined
        ? 'Everything that was saved is here.'
        : `${quotedTitle(record.id)} is here as it was saved on ${printedTime(record.updatedAt)}.`
    store.setState({ notice: { text: `Copydesk ended unexpectedly. ${here}`, tone: 'plain' } })
  }

  async function createAside(kind: DeskKind, title: string): Promise<StoredRecord | null> {
    const created = await desk['record:create']({ kind, title })
    if (!created.ok) {
      complain(failureSentence(created.failure))
      return null
    }
    upsert(catalogueEntry(created.value.record, created.value.version.revision))
    return created.value
  }

  async function create(kind: DeskKind, title = ''): Promise<StoredRecord | null> {
    const stored = await createAside(kind, title)
    if (stored === null) return null
    store.setState({ query: '' })
    setView({ source: kind })
    await open(stored.record.id)
    return stored
  }

  async function moveToTrash(ids: readonly RecordId[]): Promise<readonly UndoOutcome[]> {
    const outcomes: UndoOutcome[] = []
    for (const id of ids) outcomes.push(await moveOneToTrash(id))
    await reload()
    return outcomes
  }

  async function moveOneToTrash(id: RecordId): Promise<UndoOutcome> {
    if (openId(store.getState().page) === id) await open(null)
    if (openId(store.getState().page) === id) {
      return failure({ kind: 'refused', reason: 'The last changes could not be saved yet' })
    }
    const trashed = await desk['record:trash'](id)
    return trashed.ok ? success(undefined) : failure(undoFailure(trashed.failure))
  }

  async function trash(...ids: readonly RecordId[]): Promise<void> {
    const label = `Moved ${namesInSentence(ids)} to the trash`
    noteMoves({ kind: 'trashed', label, ids }, await moveToTrash(ids))
  }

  async function putBack(ids: readonly RecordId[]): Promise<readonly UndoOutcome[]> {
    const restored = []
    for (const id of ids) restored.push(await desk['record:restore'](id))
    await reload()
    const [first] = restored.flatMap((each) => (each.ok ? [each.value.record] : []))
    if (first !== undefined) {
      if (first.kind !== 'media' && first.kind !== 'house') setView({ source: first.kind })
      if (ids.length === 1) await open(first.id)
    }
    return restored.map((each) =>
      each.ok ? success(undefined) : failure(undoFailure(each.failure)),
    )
  }

  async function restore(...ids: readonly RecordId[]): Promise<void> {
    const outcomes = await putBack(ids)
    noteMoves({ kind: 'restored', label: `Put ${namesInSentence(ids)} back`, ids }, outcomes)
  }

  function noteMoves(
    act: Extract<DeskAct, { kind: 'trashed' | 'restored' }>,
    outcomes: readonly UndoOutcome[],
  ): void {
    const ids = act.ids.filter((_, at) => outcomes[at]?.ok === true)
    if (ids.length > 0) undoing.did({ ...act, ids })
    const trouble = outcomes.find((outcome) => !outcome.ok)
    if (trouble?.ok === false) complain(trouble.failure.reason)
  }

  async function changeMany(order: ChangeManyOrder): Promise<readonly ManyOutcome[]> {
    const outcomes = await changeManyIn(changePlace(), order)
    const changes = outcomes.flatMap((each) => (each.ok ? [each.value] : [])).filter(isChange)
    if (changes.length > 0) {
      undoing.did({ kind: 'changed-many', label: order.label(changes.length), changes })
    }
    return outcomes
  }

  function changePlace(): ChangePlace {
    return { desk, page: store.getState().page, upsert }
  }

  function namesInSentence(ids: readonly RecordId[]): string {
    const [only] = ids
    return only !== undefined && ids.length === 1 ? quotedTitle(only) : `${ids.length} records`
  }

  function quotedTitle(id: AnyId): string {
    const title = store.getState().overview?.entries.find((entry) => entry.id === id)?.title
    return `“${title === undefined || title === '' ? 'Untitled' : title}”`
  }

  async function keepAsCopy(): Promise<void> {
    const { page } = store.getState()
    if (page === null) return
    const record = page.open.latest()
    const copied = await desk['record:copy'](record)
    if (!copied.ok) {
      complain(failureSentence(copied.failure))
      return
    }
    if (page.open.conflict() === null) {
      await reload()
      await takeFromDisk()
    } else {
      await page.open.takeTheirs()
      await reload()
    }
    store.setState({
      notice: { text: 'Your version is kept as a copy beside this one', tone: 'plain' },
    })
  }

  async function noteChange(change: LibraryChange): Promise<void> {
    const entries = change.entries.filter(({ kind }) => kind !== 'house')
    if (entries.length < change.entries.length || change.removed.includes(houseId)) {
      void house.load()
    }
    store.setState(({ overview }) =>
      overview === null
        ? {}
        : { overview: withAllProblems(changed(overview, { ...change, entries })) },
    )
    const { page } = store.getState()
    const id = openId(page)
    const isOnPage =
      change.removed.some((each) => each === id) || change.entries.some((each) => each.id === id)
    if (page === null || !isOnPage) return
    if ((await page.open.catchUp()) !== 'shown') return
    store.setState({
      notice: { text: 'Changed by another program; the page shows the new text', tone: 'plain' },
    })
  }

  const undoing = createDeskUndo({
    trash: moveToTrash,
    restore: putBack,
    change: (changes) => changeRecords(changePlace(), changes),
    notify: (notice) => store.setState({ notice }),
  })

  const listing = createListing()

  listing.subscribe((state, before) => {
    const isTheSame = JSON.stringify(listingView(state)) === JSON.stringify(listingView(before))
    if (!isTheSame) setView({ listing: listingView(state) })
  })

  const findings = createFindingsKeeper({ desk, idle })

  const house = createHouseKeeper({ desk, did: undoing.did, complain })

  return {
    store,
    house,
    listing,
    findings,
    actions: {
      start,
      reload,
      show: (source) => {
        store.setState({ query: '' })
        listing.setState({ chosen: [] })
        // Who asks for a list wants to see it.
        const { beside } = store.getState().view
        setView({
          source,
          ...(room() === 'narrow' ? { isInspectorShown: false } : {}),
          ...(room() === 'wide' ? {} : { beside: { ...beside, isShown: false } }),
        })
      },
      search: (query) => store.setState({ query }),
      open,
      create,
      createAside,
      trash,
      restore,
      changeMany,
      did: undoing.did,
      undo: undoing.undo,
      redo: undoing.redo,
      doneAt: undoing.doneAt,
      undoneAt: undoing.undoneAt,
      isActNewest: undoing.isActNewest,
      noteInput: undoing.noteInput,
      keepAsCopy,
      noteChange,
      takeFromDisk,
      flush,
      notePlace: places.note,
      setView,
      showTab: (inspectorTab) => store.setState({ inspectorTab }),
      find: (request) => store.setState({ find: request }),
      noteProblems,
      noteHistory: () => store.setState(({ historyTurn }) => ({ historyTurn: historyTurn + 1 })),
      showSheet: (sheet) => store.setState({ sheet }),
      notify: (notice) => store.setState({ notice }),
      notePerson: (person) => store.setState({ person }),
      noteBackup: (backup) => store.setState({ backup }),
      noteExport: (exporting) => store.setState({ exporting }),
    },
  }
}

export function openId(page: Page | null): AnyId | null {
  return page === null ? null : page.open.store.getState().record.id
}

function namesOf(entries: readonly CatalogueEntry[]): ReadonlyMap<AnyId, string> {
  return new Map(
    entries.filter(({ kind }) => kind === 'author').map(({ id, title }) => [id, title]),
  )
}
