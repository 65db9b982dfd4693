import { failureSentence } from '../../core/library/library-failure.ts'
import type { LibraryProblem } from '../../core/library/library-report.ts'
import type { AnyId, MediaId, RecordId } from '../../core/library/record-id.ts'
import { mediaReferences, recordReferences } from '../../core/library/references.ts'
import type { Media } from '../../core/pictures/media.ts'
import { concurrentMap } from './concurrent-map.ts'
import { onDisk } from './disk-failure.ts'
import type { FileSystem } from './file-system.ts'
import { conflictCopy, findFiles, type FoundFile, refused } from './folder-scan.ts'
import { findSnapshots, parseSnapshotFile } from './history-file.ts'
import { historyFolder, mediaPath, pathIn } from './library-folder.ts'
import { parseRecordFile, type RecordName, sha256 } from './record-file.ts'
import { findTrashedFiles, readTrashedFile } from './trash.ts'

/**
 * Reads every file of the library and tells what is wrong, in the order of the files: checksum,
 * shape, references to what is not there, missing or wrong pictures, pictures without a record, ids
 * that two files claim, conflict copies, kept versions that can't be read. Changes nothing.
 */
export async function verifyLibrary(
  files: FileSystem,
  folder: string,
): Promise<readonly LibraryProblem[]> {
  const { found, problems } = await findFiles(files, folder)
  const [pictures, others] = [found.filter(isPicture), found.filter((file) => !isPicture(file))]
  const seen = [
    ...(await concurrentMap(others, (file) => see({ files, folder, file }))),
    ...(await concurrentMap(pictures, (file) => see({ files, folder, file }), picturesAtOnce)),
  ]
  const trash = await seeTrash(files, folder)
  const history = await damagedSnapshots(files, folder)
  const inventory: Inventory = {
    records: seen.filter((each) => each.kind === 'record'),
    pictures: seen.filter((each) => each.kind === 'picture'),
    damaged: new Set(seen.flatMap((each) => (each.kind === 'damaged' ? [each.id] : []))),
    trashed: trash.ids,
  }
  return [
    ...problems,
    ...seen.flatMap((each) => ('problem' in each ? [each.problem] : [])),
    ...trash.problems,
    ...history,
    ...danglingReferences(inventory),
    ...pictureProblems(inventory),
    ...duplicates(inventory),
  ].toSorted((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)))
}

/** A picture may have 50 MB, and all that are being read are in memory. */
const picturesAtOnce = 2

function isPicture({ role }: FoundFile): boolean {
  return role.role === 'media-bytes'
}

type Seen =
  | SeenRecord
  | SeenPicture
  | { readonly kind: 'damaged'; readonly id: AnyId; readonly problem: LibraryProblem }
  | { readonly kind: 'odd'; readonly problem: LibraryProblem }
  | { readonly kind: 'nothing' }

interface SeenRecord {
  readonly kind: 'record'
  readonly path: string
  readonly name: RecordName
  readonly references: readonly RecordId[]
  readonly pictures: readonly MediaId[]
  /** What a media record says of its bytes; null for the other kinds. */
  readonly media: Media | null
}

interface SeenPicture {
  readonly kind: 'picture'
  readonly path: string
  readonly id: MediaId
  readonly hash: string
  /** Bytes. */
  readonly size: number
}

interface Inventory {
  readonly records: readonly SeenRecord[]
  readonly pictures: readonly SeenPicture[]
  readonly damaged: ReadonlySet<AnyId>
  readonly trashed: ReadonlySet<AnyId>
}

async function see({
  files,
  folder,
  file: { path, role },
}: {
  readonly files: FileSystem
  readonly folder: string
  readonly file: FoundFile
}): Promise<Seen> {
  switch (role.role) {
    case 'record':
      return seeRecord(path, role.name, await readFile({ files, folder, path }))
    case 'media-bytes': {
      const bytes = await readFile({ files, folder, path })
      if (!bytes.ok) return { kind: 'damaged', id: role.id, problem: refused(path, bytes.failure) }
      const { length: size } = bytes.value
      return { kind: 'picture', path, id: role.id, hash: sha256(bytes.value), size }
    }
    case 'conflict-copy':
      return { kind: 'odd', problem: conflictCopy(path) }
    case 'temporary':
    case 'foreign':
      return { kind: 'nothing' }
  }
}

function readFile({
  files,
  folder,
  path,
}: {
  readonly files: FileSystem
  readonly folder: string
  readonly path: string
}): ReturnType<typeof onDisk<Uint8Array>> {
  const absolute = pathIn(folder, path)
  return onDisk(absolute, () => files.read(absolute))
}

function seeRecord(
  path: string,
  name: RecordName,
  bytes: Awaited<ReturnType<typeof readFile>>,
): Seen {
  if (!bytes.ok) return { kind: 'damaged', id: name.id, problem: refused(path, bytes.failure) }
  const parsed = parseRecordFile(bytes.value, name)
  if (!parsed.ok) {
    const problem = { kind: 'damaged', file: path, reason: parsed.failure } as const
    return { kind: 'damaged', id: name.id, problem }
  }
  const { record } = parsed.value
  return {
    kind: 'record',
    path,
    name,
    references: recordReferences(record),
    pictures: mediaReferences(record),
    media: record.kind === 'media' ? record : null,
  }
}

async function seeTrash(
  files: FileSystem,
  folder: string,
): Promise<{ readonly ids: ReadonlySet<AnyId>; readonly problems: readonly LibraryProblem[] }> {
  const found = await findTrashedFiles(files, folder)
  if (!found.ok) {
    const reason = failureSentence(found.failure)
    return { ids: new Set(), problems: [{ kind: 'damaged', file: 'trash', reason }] }
  }
  const reads = await concurrentMap(found.value, async (trashed) => ({
    trashed,
    file: await readTrashedFile(files, { folder, trashed }),
  }))
  return {
    ids: new Set(found.value.map(({ id }) => id)),
    problems: reads.flatMap(({ trashed, file }) => {
      if (file.ok) return []
      const { failure } = file
      const reason = failure.kind === 'damaged-file' ? failure.reason : failureSentence(failure)
      return [{ kind: 'damaged', file: trashed.path, reason } as const]
    }),
  }
}

async function damagedSnapshots(
  files: FileSystem,
  folder: string,
): Promise<readonly LibraryProblem[]> {
  const snapshots = await findSnapshots(files, folder)
  if (!snapshots.ok) {
    const { code } = snapshots.failure
    return code === 'ENOENT' ? [] : [refused(historyFolder, snapshots.failure)]
  }
  const problems = await concurrentMap(snapshots.value, async ({ path, id }) => {
    const bytes = await readFile({ files, folder, path })
    if (!bytes.ok) return refused(path, bytes.failure)
    const parsed = parseSnapshotFile(bytes.value, id)
    return parsed.ok ? null : ({ kind: 'damaged', file: path, reason: parsed.failure } as const)
  })
  return problems.filter((problem) => problem !== null)
}

function danglingReferences({ records, damaged, trashed }: Inventory): readonly LibraryProblem[] {
  const present = new Set<AnyId>(records.map(({ name }) => name.id))
  return records.flatMap(({ path, references, pictures }) => [
    ...references
      .filter((id) => !present.has(id))
      .map((id) => ({
        kind: 'dangling' as const,
        file: path,
        reason: `refers to ${id}, which ${whereabouts(id, { damaged, trashed })}`,
      })),
    ...pictures
      .filter((id) => !present.has(id))
      .map((id) => ({
        kind: 'missing-media' as const,
        file: path,
        reason: `shows the picture ${id}, which ${whereabouts(id, { damaged, trashed })}`,
      })),
  ])
}

function whereabouts(
  id: AnyId,
  { damaged, trashed }: Pick<Inventory, 'damaged' | 'trashed'>,
): string {
  if (damaged.has(id)) return 'can’t be read'
  return trashed.has(id) ? 'is in the trash' : 'is not in the library'
}

function pictureProblems({ records, pictures, damaged }: Inventory): readonly LibraryProblem[] {
  const byPath = new Map(pictures.map((picture) => [picture.path, picture]))
  const media = records.flatMap((record) => (record.media === null ? [] : [record.media]))
  const expected = new Set(media.map(mediaPath))
  return [
    ...media.flatMap((each) => bytesProblem(each, byPath.get(mediaPath(each)))),
    ...pictures
      .filter(({ path, id }) => !expected.has(path) && !damaged.has(id))
      .map(({ path }) => ({
        kind: 'orphan' as const,
        file: path,
        reason: 'no record says what this picture is',
      })),
  ]
}

function bytesProblem(media: Media, picture: SeenPicture | undefined): readonly LibraryProblem[] {
  const file = mediaPath(media)
  if (picture === undefined) {
    return [{ kind: 'missing-media', file, reason: 'the picture’s file is missing' }]
  }
  if (picture.hash !== media.id) {
    return [{ kind: 'wrong-media', file, reason: 'these are not the bytes that were stored' }]
  }
  return picture.size === media.size
    ? []
    : [{ kind: 'wrong-media', file, reason: `has ${picture.size} bytes, not ${media.size}` }]
}

function duplicates({ records }: Inventory): readonly LibraryProblem[] {
  const first = new Map<AnyId, string>()
  return records.flatMap(({ path, name: { id } }) => {
    const other = first.get(id)
    if (other === undefined) first.set(id, path)
    return other === undefined
      ? []
      : [{ kind: 'duplicate' as const, file: path, reason: `has the same id as ${other}` }]
  })
}
