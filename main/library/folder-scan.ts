import { type CatalogueEntry, catalogueEntry } from '../../core/library/catalogue-entry.ts'
import type { DiskFailure } from '../../core/library/library-failure.ts'
import { type RecordKind, recordKinds } from '../../core/library/library-record.ts'
import type { LibraryProblem } from '../../core/library/library-report.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { type Result, success } from '../../core/result.ts'
import type { CatalogueRow } from './catalogue-file.ts'
import { concurrentMap } from './concurrent-map.ts'
import { onDisk } from './disk-failure.ts'
import type { FileStamp, FileSystem } from './file-system.ts'
import { type FileRole, fileRole, kindFolder, pathIn, recordPath } from './library-folder.ts'
import { parseRecordFile, type RecordName } from './record-file.ts'

/** One file of a folder that holds records. */
export interface FoundFile {
  /** Inside the library, with forward slashes. */
  readonly path: string
  readonly role: FileRole
}

export interface FolderScan {
  readonly rows: readonly CatalogueRow[]
  readonly problems: readonly LibraryProblem[]
  /** True when `known` was not what the folders hold. */
  readonly isNew: boolean
}

/**
 * Brings the catalogue in line with the folders. Only files whose name, time or size is not as
 * `known` says are read. Never fails: what can't be read is a problem.
 */
export async function scanFolders({
  files,
  folder,
  known,
}: {
  readonly files: FileSystem
  readonly folder: string
  readonly known: readonly CatalogueRow[]
}): Promise<FolderScan> {
  const { found, problems: unreadable } = await findFiles(files, folder)
  const knownById = new Map(known.map((row) => [row.entry.id, row]))
  const looks = await concurrentMap(found, (file) => look({ files, folder, file, knownById }))

  const rows = new Map<AnyId, CatalogueRow>()
  const problems = [...unreadable]
  for (const { row, problem } of looks) {
    if (problem !== null) problems.push(problem)
    if (row === null) continue
    const first = rows.get(row.entry.id)
    if (first === undefined) rows.set(row.entry.id, row)
    else problems.push(duplicate(row.entry, first.entry))
  }
  const isNew = rows.size !== known.length || looks.some(({ wasRead }) => wasRead)
  return { rows: [...rows.values()], problems, isNew }
}

/** Every file of the record folders, in the order of their paths. */
export async function findFiles(
  files: FileSystem,
  folder: string,
): Promise<{ readonly found: readonly FoundFile[]; readonly problems: readonly LibraryProblem[] }> {
  const listings = await Promise.all(
    recordKinds.map(async (kind) => ({ kind, names: await listFolder(files, folder, kind) })),
  )
  return {
    found: listings
      .flatMap(({ kind, names }) =>
        (names.ok ? names.value : []).map((name) => ({
          path: `${kindFolder(kind)}/${name}`,
          role: fileRole(kind, name),
        })),
      )
      .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    problems: listings.flatMap(({ kind, names }) =>
      names.ok ? [] : [refused(kindFolder(kind), names.failure)],
    ),
  }
}

/** A program that keeps folders in step has put a second version beside a file. */
export function conflictCopy(file: string): LibraryProblem {
  return {
    kind: 'conflict-copy',
    file,
    reason: 'another version, put here by a program that keeps folders in step',
  }
}

function duplicate(second: CatalogueEntry, first: CatalogueEntry): LibraryProblem {
  return {
    kind: 'duplicate',
    file: recordPath(second),
    reason: `has the same id as ${recordPath(first)}`,
  }
}

export function refused(file: string, { code }: DiskFailure): LibraryProblem {
  return { kind: 'damaged', file, reason: `the disk refused to read it (${code})` }
}

interface Look {
  readonly row: CatalogueRow | null
  readonly problem: LibraryProblem | null
  readonly wasRead: boolean
}

const nothingSeen: Look = { row: null, problem: null, wasRead: false }

async function look({
  files,
  folder,
  file: { path, role },
  knownById,
}: {
  readonly files: FileSystem
  readonly folder: string
  readonly file: FoundFile
  readonly knownById: ReadonlyMap<AnyId, CatalogueRow>
}): Promise<Look> {
  switch (role.role) {
    case 'conflict-copy':
      return { ...nothingSeen, problem: conflictCopy(path) }
    case 'record':
      return lookAtRecord({ files, folder, name: role.name, known: knownById.get(role.name.id) })
    case 'media-bytes':
    case 'temporary':
    case 'foreign':
      return nothingSeen
  }
}

async function lookAtRecord({
  files,
  folder,
  name,
  known,
}: {
  readonly files: FileSystem
  readonly folder: string
  readonly name: RecordName
  readonly known: CatalogueRow | undefined
}): Promise<Look> {
  const file = recordPath(name)
  const path = pathIn(folder, file)
  const read = await onDisk(path, async () => {
    const stamp = await files.stamp(path)
    const row = known?.entry.kind === name.kind && isSameStamp(known.stamp, stamp) ? known : null
    return row ?? { stamp, bytes: await files.read(path) }
  })
  if (!read.ok) {
    // A file that went away while the folder was read was moved by another program.
    const problem = read.failure.code === 'ENOENT' ? null : refused(file, read.failure)
    return { row: null, problem, wasRead: true }
  }
  if ('entry' in read.value) return { row: read.value, problem: null, wasRead: false }
  const parsed = parseRecordFile(read.value.bytes, name)
  if (!parsed.ok) {
    const problem = { kind: 'damaged', file, reason: parsed.failure } as const
    return { row: null, problem, wasRead: true }
  }
  const { record, version } = parsed.value
  const row = { entry: catalogueEntry(record, version.revision), stamp: read.value.stamp }
  return { row, problem: null, wasRead: true }
}

function isSameStamp(a: FileStamp, b: FileStamp): boolean {
  return a.modifiedAt === b.modifiedAt && a.size === b.size
}

async function listFolder(
  files: FileSystem,
  folder: string,
  kind: RecordKind,
): Promise<Result<readonly string[], DiskFailure>> {
  const path = pathIn(folder, kindFolder(kind))
  const names = await onDisk(path, () => files.list(path))
  return !names.ok && names.failure.code === 'ENOENT' ? success([]) : names
}
