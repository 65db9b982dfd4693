import { createStore, type StoreApi } from 'zustand/vanilla'

import type { Article } from '../../core/article.ts'
import type { Author } from '../../core/author.ts'
import { type CatalogueEntry, catalogueEntry } from '../../core/catalogue-entry.ts'
import { type DeskView, firstDeskView, type Source } from '../../core/desk-view.ts'
import type { Edition } from '../../core/edition.ts'
import { failureSentence, type StoredRecord } from '../../core/library-failure.ts'
import type { DeskKind } from '../../core/library-record.ts'
import type { Media } from '../../core/media.ts'
import type { AnyId, RecordId } from '../../core/record-id.ts'
import type { Thread } from '../../core/thread.ts'
import type { Desk, LibraryOverview, ReceivedFile } from '../../preload/contract.ts'
import { createOpenRecord, type OpenRecord } from './open-record.ts'

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
  | { readonly kind: 'publish'; readonly id: RecordId }

/** A sentence at the foot of the window, with the one thing that can be done about it. */
export interface Notice {
  readonly text: string
  readonly tone: 'plain' | 'bad'
  readonly undo?: () => Promise<void>
}

export interface DeskState {
  readonly overview: LibraryOverview | null
  readonly view: DeskView
  readonly query: string
  /** What a byline prints for an author's id; the same map until a name changes. */
  readonly authorNames: ReadonlyMap<AnyId, string>
  readonly page: Page | null
  readonly sheet: Sheet | null
  readonly notice: Notice | null
}

export interface DeskStore {
  readonly store: StoreApi<DeskState>
  readonly actions: DeskActions
}

export interface DeskActions {
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
  readonly trash: (id: RecordId) => Promise<void>
  readonly restore: (id: RecordId) => Promise<void>
  /** Keeps what is on the page as a record of its own and shows what the disk has. */
  readonly keepAsCopy: () => Promise<void>
  /** Gives up what could not be saved and shows what the disk has. */
  readonly takeFromDisk: () => Promise<void>
  /** Saves everything; false when the disk refused. */
  readonly flush: () => Promise<boolean>
  readonly setView: (change: Partial<DeskView>) => void
  readonly showSheet: (sheet: Sheet | null) => void
  readonly notify: (notice: Notice | null) => void
}

/**
 * The desk as the window shows it. `desk` is the only way out to the machine; `isNarrow` tells
 * whether list and details have no room beside each other.
 */
export function createDeskStore(desk: Desk, isNarrow = () => false): DeskStore {
  const store = createStore<DeskState>(() => ({
    overview: null,
    authorNames: new Map(),
    view: firstDeskView,
    query: '',
    page: null,
    sheet: null,
    notice: null,
  }))
  let opening = 0
  let asked = 0

  function complain(text: string): void {
    store.setState({ notice: { text, tone: 'bad' } })
  }

  function setView(change: Partial<DeskView>): void {
    const view = { ...store.getState().view, ...change }
    store.setState({ view })
    void desk['view:remember'](view)
  }

  function upsert(entry: CatalogueEntry): void {
    const { overview, authorNames } = store.getState()
    if (overview === null) return
    const entries = [entry, ...overview.entries.filter(({ id }) => id !== entry.id)]
    const isNewName = entry.kind === 'author' && authorNames.get(entry.id) !== entry.title
    store.setState({
      overview: { ...overview, entries },
      ...(isNewName ? { authorNames: namesOf(entries) } : {}),
    })
  }

  function pageFor({ record, version }: StoredRecord): Page {
    const saving = {
      save: desk['record:save'],
      onSaved: (stored: StoredRecord) =>
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
    }
  }

  async function flush(): Promise<boolean> {
    return (await store.getState().page?.open.flush()) ?? true
  }

  async function open(id: AnyId | null): Promise<void> {
    asked += 1
    const turn = asked
    if (id !== null && id === openId(store.getState().page)) return
    const stored = id === null ? null : await desk['record:read'](id)
    if (stored !== null && !stored.ok) {
      complain(failureSentence(stored.failure))
      return
    }
    // What could not be saved stays on the page: the status line says why and what to do.
    if (turn !== asked || !(await flush()) || turn !== asked) return
    put(stored === null ? null : stored.value)
  }

  /** Nothing may wait between the last save of the page and this, or what is typed then is lost. */
  function put(stored: StoredRecord | null): void {
    store.getState().page?.open.dispose()
    store.setState({ page: stored === null ? null : pageFor(stored) })
    setView({ open: stored === null ? null : stored.record.id })
  }

  async function takeFromDisk(): Promise<void> {
    const id = openId(store.getState().page)
    const stored = id === null ? null : await desk['record:read'](id)
    if (stored !== null && !stored.ok) complain(failureSentence(stored.failure))
    put(stored?.ok === true ? stored.value : null)
  }

  async function reload(): Promise<void> {
    const overview = await desk['library:overview'](undefined)
    store.setState({ overview, authorNames: namesOf(overview.entries) })
  }

  async function start(): Promise<void> {
    const [overview, view] = await Promise.all([
      desk['library:overview'](undefined),
      desk['view:read'](undefined),
    ])
    store.getState().page?.open.dispose()
    store.setState({
      overview,
      authorNames: namesOf(overview.entries),
      view,
      query: '',
      page: null,
      sheet: null,
      notice: null,
    })
    if (view.open !== null && overview.entries.some(({ id }) => id === view.open)) {
      await open(view.open)
    }
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

  async function trash(id: RecordId): Promise<void> {
    if (openId(store.getState().page) === id) await open(null)
    if (openId(store.getState().page) === id) return
    const title = store.getState().overview?.entries.find((entry) => entry.id === id)?.title
    const trashed = await desk['record:trash'](id)
    if (!trashed.ok) {
      complain(failureSentence(trashed.failure))
      return
    }
    await reload()
    store.setState({
      notice: {
        text: `Moved “${title === undefined || title === '' ? 'Untitled' : title}” to the trash`,
        tone: 'plain',
        undo: () => restore(id),
      },
    })
  }

  async function restore(id: RecordId): Promise<void> {
    const restored = await desk['record:restore'](id)
    if (!restored.ok) {
      complain(failureSentence(restored.failure))
      return
    }
    await reload()
    store.setState({ notice: null })
    if (restored.value.record.kind !== 'media') setView({ source: restored.value.record.kind })
    await open(restored.value.record.id)
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
    await reload()
    await takeFromDisk()
    store.setState({
      notice: { text: 'Your version is kept as a copy beside this one', tone: 'plain' },
    })
  }

  return {
    store,
    actions: {
      start,
      reload,
      show: (source) => {
        store.setState({ query: '' })
        // Who asks for a list wants to see it.
        setView(isNarrow() ? { source, isInspectorShown: false } : { source })
      },
      search: (query) => store.setState({ query }),
      open,
      create,
      createAside,
      trash,
      restore,
      keepAsCopy,
      takeFromDisk,
      flush,
      setView,
      showSheet: (sheet) => store.setState({ sheet }),
      notify: (notice) => store.setState({ notice }),
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
