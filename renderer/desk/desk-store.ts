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
export type Page =
  | { readonly kind: 'article'; readonly open: OpenRecord<Article> }
  | { readonly kind: 'thread'; readonly open: OpenRecord<Thread> }
  | { readonly kind: 'edition'; readonly open: OpenRecord<Edition> }
  | { readonly kind: 'author'; readonly open: OpenRecord<Author> }
  | { readonly kind: 'media'; readonly open: OpenRecord<Media> }

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
    view: firstDeskView,
    query: '',
    page: null,
    sheet: null,
    notice: null,
  }))

  function complain(text: string): void {
    store.setState({ notice: { text, tone: 'bad' } })
  }

  function setView(change: Partial<DeskView>): void {
    const view = { ...store.getState().view, ...change }
    store.setState({ view })
    void desk['view:remember'](view)
  }

  function upsert(entry: CatalogueEntry): void {
    store.setState(({ overview }) =>
      overview === null
        ? {}
        : {
            overview: {
              ...overview,
              entries: [entry, ...overview.entries.filter(({ id }) => id !== entry.id)],
            },
          },
    )
  }

  function pageFor({ record, version }: StoredRecord): Page {
    const saving = {
      save: desk['record:save'],
      onSaved: (stored: StoredRecord) =>
        upsert(catalogueEntry(stored.record, stored.version.revision)),
    }
    switch (record.kind) {
      case 'article':
        return { kind: 'article', open: createOpenRecord({ record, version }, saving) }
      case 'thread':
        return { kind: 'thread', open: createOpenRecord({ record, version }, saving) }
      case 'edition':
        return { kind: 'edition', open: createOpenRecord({ record, version }, saving) }
      case 'author':
        return { kind: 'author', open: createOpenRecord({ record, version }, saving) }
      case 'media':
        return { kind: 'media', open: createOpenRecord({ record, version }, saving) }
    }
  }

  async function flush(): Promise<boolean> {
    return (await store.getState().page?.open.flush()) ?? true
  }

  async function leavePage(): Promise<boolean> {
    const { page } = store.getState()
    if (page === null) return true
    if (!(await page.open.flush())) return false
    page.open.dispose()
    return true
  }

  async function open(id: AnyId | null): Promise<void> {
    if (id !== null && id === openId(store.getState().page)) return
    // What could not be saved stays on the page: the status line says why and what to do.
    if (!(await leavePage())) return
    await put(id)
  }

  async function put(id: AnyId | null): Promise<void> {
    const stored = id === null ? null : await desk['record:read'](id)
    if (stored !== null && !stored.ok) complain(failureSentence(stored.failure))
    store.setState({ page: stored?.ok === true ? pageFor(stored.value) : null })
    setView({ open: stored?.ok === true ? id : null })
  }

  async function reload(): Promise<void> {
    store.setState({ overview: await desk['library:overview'](undefined) })
  }

  async function start(): Promise<void> {
    const [overview, view] = await Promise.all([
      desk['library:overview'](undefined),
      desk['view:read'](undefined),
    ])
    store.setState({ overview, view, query: '', page: null, sheet: null, notice: null })
    if (view.open !== null && overview.entries.some(({ id }) => id === view.open)) {
      await put(view.open)
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
    page.open.dispose()
    await reload()
    await put(record.id)
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
