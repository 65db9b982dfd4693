import { createHash } from 'node:crypto'

import type { SnapshotId } from '../../core/history/snapshot.ts'
import { catalogueEntrySchema } from '../../core/library/catalogue-entry.ts'
import type { LibraryFailure } from '../../core/library/library-failure.ts'
import type { MediaFailure, TrashedRecord } from '../../core/library/library-report.ts'
import { type Result, success } from '../../core/result.ts'
import { createLibrary } from '../../main/library/create-library.ts'
import type { FileSystem } from '../../main/library/file-system.ts'
import type { Library } from '../../main/library/library.ts'
import { openLibrary } from '../../main/library/open-library.ts'
import { recordFile } from '../../main/library/record-file.ts'
import { anArticle } from '../builders/article.ts'
import { anAuthor } from '../builders/author.ts'
import { morning } from '../builders/clock.ts'
import { anEdition } from '../builders/edition.ts'
import { aProgram } from '../builders/lock-program.ts'
import { pngBytes } from '../builders/media.ts'
import { expectValue } from '../builders/outcome.ts'
import { cuttableDisk, type DiskImage } from '../builders/power-cut.ts'
import { countingIds } from '../builders/record-id.ts'
import { aThread } from '../builders/thread.ts'

/** Where the library of these disks stands. */
const deskFolder = '/desk/library'

const article = anArticle()
const author = anAuthor()
const thread = aThread()

/** The article's earlier version on that disk. */
let earlier: SnapshotId | null = null

/** The disk of a library with an article and its earlier version, a person, a picture and a thread in the trash. */
export async function smallDesk(): Promise<DiskImage> {
  const disk = cuttableDisk()
  const library = expectValue(await makeLibrary(disk.files))
  expectValue(await library.create(author))
  const { version } = expectValue(await library.create(article))
  expectValue(await library.save({ ...article, headline: 'As others left it' }, version))
  earlier = expectValue(await library.history(article.id)).at(-1)?.id ?? null
  expectValue(await library.create(thread))
  expectValue(await library.addMedia({ bytes: pngBytes(), fileName: 'quay.png' }))
  expectValue(await library.trash(thread.id))
  await library.close()
  return disk.contents()
}

/** One thing that is asked of a library. */
export interface Act {
  readonly name: string
  readonly run: (library: Library) => Promise<Result<unknown, LibraryFailure | MediaFailure>>
}

/** Every kind of write that a library knows. */
export const acts: readonly Act[] = [
  {
    name: 'saving an article',
    run: async (library) => {
      const stored = await library.read(article.id)
      return stored.ok
        ? library.save({ ...article, headline: 'The night library' }, stored.value.version)
        : stored
    },
  },
  {
    name: 'making an edition',
    run: (library) => library.create(anEdition()),
  },
  { name: 'moving an article to the trash', run: (library) => library.trash(article.id) },
  { name: 'bringing a thread back', run: (library) => library.restore(thread.id) },
  {
    name: 'taking a picture in',
    run: (library) =>
      library.addMedia({ bytes: pngBytes({ shade: 9, width: 40 }), fileName: 'ferry.png' }),
  },
  {
    name: 'saving an article that others changed',
    run: (library) => {
      const base = recordFile({ record: article, revision: 1, savedAt: morning }).version
      const record = { ...article, standfirst: 'Mine.' }
      return library.saveMerging({ record, base, ancestor: article })
    },
  },
  {
    name: 'keeping a version',
    run: (library) => library.keepSnapshot(article.id, { reason: 'named', name: 'As read' }),
  },
  {
    name: 'restoring a version',
    run: async (library) => {
      const stored = await library.read(article.id)
      return stored.ok && earlier !== null
        ? library.restoreVersion(article.id, earlier, stored.value.version)
        : stored
    },
  },
  { name: 'emptying the trash', run: (library) => library.emptyTrash() },
  {
    name: 'saving an article and closing',
    run: async (library) => {
      const stored = await library.read(article.id)
      if (!stored.ok) return stored
      const saved = await library.save({ ...article, headline: 'Closed' }, stored.value.version)
      await library.close()
      return saved
    },
  },
]

export function makeLibrary(files: FileSystem): Promise<Result<Library, LibraryFailure>> {
  return createLibrary({
    folder: deskFolder,
    name: 'Harbour Review',
    clock: () => morning,
    newId: countingIds(),
    files,
    program: aProgram(),
  })
}

/** The library as the next program finds it: whatever held locks before has ended. */
export function openDesk(files: FileSystem): Promise<Result<Library, LibraryFailure>> {
  return openLibrary({
    folder: deskFolder,
    clock: () => morning,
    files,
    program: aProgram({ pid: 200 }),
    startedAt: 0,
  })
}

/** Everything that a library holds, as two texts that can be compared with those of another. */
export interface Contents {
  readonly records: readonly string[]
  readonly trash: readonly string[]
}

/** Fails where something that the lists promise can't be read. */
export async function contentsOf(library: Library): Promise<Result<Contents, string>> {
  const records: string[] = []
  for (const { id } of library.list()) {
    const stored = await library.read(id)
    if (!stored.ok) return { ok: false, failure: `${id}: ${stored.failure.kind}` }
    records.push(JSON.stringify(stored.value))
    if (stored.value.record.kind !== 'media') continue
    const bytes = await library.readMedia(stored.value.record.id)
    if (!bytes.ok) return { ok: false, failure: `bytes of ${id}: ${bytes.failure.kind}` }
    records.push(createHash('sha256').update(bytes.value.bytes).digest('hex'))
  }
  const trash = await library.listTrash()
  if (!trash.ok) return { ok: false, failure: `trash: ${trash.failure.kind}` }
  return success({
    records: records.toSorted(),
    trash: trash.value.map(inOneForm).toSorted(),
  })
}

/** The same text whether the entry was just made or was known from the catalogue, whose keys have another order. */
function inOneForm({ entry, trashedAt }: TrashedRecord): string {
  return JSON.stringify([trashedAt, catalogueEntrySchema.parse(entry)])
}

/** True for what stood before, what stands after, and a move that is in both places. */
export function isOldOrNew(
  now: Contents,
  { before, after }: { readonly before: Contents; readonly after: Contents },
): boolean {
  const both = {
    records: [...new Set([...before.records, ...after.records])].toSorted(),
    trash: [...new Set([...before.trash, ...after.trash])].toSorted(),
  }
  const isMove = before.trash.length !== after.trash.length
  const allowed = [before, after, ...(isMove ? [both] : [])]
  return allowed.some((each) => JSON.stringify(each) === JSON.stringify(now))
}

/** Saves every record that the library lists; what was refused, in words. */
export async function saveAgain(library: Library): Promise<string | null> {
  for (const { id } of library.list()) {
    const stored = await library.read(id)
    const saved = stored.ok ? await library.save(stored.value.record, stored.value.version) : stored
    if (!saved.ok) return `can’t be saved again: ${saved.failure.kind}`
  }
  return null
}
