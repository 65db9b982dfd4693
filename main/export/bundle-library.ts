import type { SlugHolder } from '../../core/export/export-source.ts'
import type { LibraryFailure, StoredRecord } from '../../core/library/library-failure.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { failure, type Result } from '../../core/result.ts'
import type { Timestamp } from '../../core/timestamp.ts'
import { diskFileSystem } from '../library/file-system.ts'
import { createHistoryStore } from '../library/history-store.ts'
import { kindsOf } from '../library/library-folder.ts'
import type { Library } from '../library/library.ts'
import { readMedia } from '../library/media-store.ts'
import { readRecord } from '../library/record-store.ts'

/** What an export reads of a library. */
export interface ReadableLibrary extends Pick<Library, 'folder' | 'name' | 'read' | 'readMedia'> {
  readonly list: (kind: 'article') => readonly ListedArticle[]
}

/** What a list knows of an article that an export asks for. */
export interface ListedArticle extends SlugHolder {
  readonly slug: string
  readonly isTemplate: boolean
}

/** The library that a bundle is made from: its records stay, versions of them and a note of the bundle are kept. */
export interface BundleLibrary
  extends ReadableLibrary, Pick<Library, 'isReadOnly' | 'keepSnapshot'> {}

/** What is told of an open library, so that another thread can make a bundle from its folder. */
export interface LibraryPlate extends Pick<Library, 'folder' | 'name' | 'isReadOnly'> {
  readonly articles: readonly ListedArticle[]
}

export function libraryPlate(library: Library): LibraryPlate {
  const { folder, name, isReadOnly } = library
  const articles = library
    .list('article')
    .filter(({ isTemplate, slug }) => !isTemplate && slug !== '')
    .map(({ id, title, slug, isTemplate }) => ({ id, title, slug, isTemplate }))
  return { folder, name, isReadOnly, articles }
}

/** The same library in another thread, read from the disk alone. */
export interface FolderLibrary extends BundleLibrary {
  /** What could not be read or kept, which the open library has to find out for its lists and problems. */
  readonly unread: () => readonly AnyId[]
  readonly unkept: () => readonly AnyId[]
  /** Gives up the kept versions that thinning gives up; called at the end. */
  readonly settle: () => Promise<void>
}

export function folderLibrary(
  { articles, ...plate }: LibraryPlate,
  clock: () => Timestamp,
): FolderLibrary {
  const files = diskFileSystem
  const { folder } = plate
  const unread = new Set<AnyId>()
  const unkept = new Set<AnyId>()
  const history = createHistoryStore({ files, folder, clock, catalogue: noCatalogue })

  function read(id: AnyId): Promise<Result<StoredRecord, LibraryFailure>> {
    return readRecord(id, {
      files,
      folder,
      kinds: kindsOf(id),
      onSeen: (name, { state }) => {
        if (state === 'damaged') unread.add(name.id)
      },
    })
  }

  return {
    ...plate,
    list: () => articles,
    read,
    readMedia: (id) => readMedia(id, { files, folder, read }),
    async keepSnapshot(id, kept) {
      if (plate.isReadOnly) return failure({ kind: 'read-only', folder })
      const snapshot = await history.keep(id, kept)
      if (!snapshot.ok) unkept.add(id)
      return snapshot
    },
    unread: () => [...unread],
    unkept: () => [...unkept],
    settle: history.settle,
  }
}

const noCatalogue = {
  entry: () => undefined,
  reportProblem: () => undefined,
  settleProblem: () => undefined,
}
