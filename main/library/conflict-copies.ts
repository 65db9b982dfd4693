import type { LibraryFailure } from '../../core/library/library-failure.ts'
import { type LibraryRecord, recordKinds, recordTitle } from '../../core/library/library-record.ts'
import { type AnyId, isMediaId, isRecordId } from '../../core/library/record-id.ts'
import type {
  ComparedCopy,
  ConflictCopy,
  SettledConflictCopy,
} from '../../core/merge/conflict-copy.ts'
import type { MergingOrder } from '../../core/merge/merging-save.ts'
import { failure, type Result, success } from '../../core/result.ts'
import { concurrentMap } from './concurrent-map.ts'
import { createConflictAncestors } from './conflict-ancestors.ts'
import { onDisk } from './disk-failure.ts'
import { moveDurably, writeDurably } from './durable-file.ts'
import { fileTime } from './file-time.ts'
import { conflictCopy, findFiles } from './folder-scan.ts'
import { fileRole, kindFolder, pathIn } from './library-folder.ts'
import { readIfThere } from './record-adapter.ts'
import {
  parseRecordFile,
  type RecordFile,
  recordFile,
  type RecordName,
  serializeRecordFile,
} from './record-file.ts'
import type { LibraryParts, RecordStore } from './record-store.ts'
import { findSettledCopies, parseSettledPath, settledCopiesFolder } from './settled-copies.ts'

/** Second versions of records, beside their files. */
export interface ConflictCopies {
  /** By their paths. A copy that can't be read is a problem of the library and not among these. */
  readonly list: () => Promise<readonly ConflictCopy[]>
  readonly compare: (file: string) => Promise<Result<ComparedCopy, LibraryFailure>>
  /** Moves a copy that is settled to `trash/conflict-copies/`, byte for byte. */
  readonly setAside: (file: string) => Promise<Result<void, LibraryFailure>>
  /** Those that were set aside, the latest first. One that can't be read is not among them. */
  readonly listSettled: () => Promise<readonly SettledConflictCopy[]>
  readonly readSettled: (file: string) => Promise<Result<LibraryRecord, LibraryFailure>>
  /** Keeps a record that could not be merged as a copy; a later one on the same base replaces it. */
  readonly keep: (order: MergingOrder) => Promise<Result<void, LibraryFailure>>
  /** Sets aside what `keep` kept of the record, now that it is settled. */
  readonly settle: (id: AnyId) => Promise<void>
}

export function createConflictCopies(parts: LibraryParts, records: RecordStore): ConflictCopies {
  const { files, folder, clock, catalogue } = parts
  const ancestors = createConflictAncestors(parts)
  /** What `keep` kept and nobody has settled yet, by record. */
  const undecided = new Map<AnyId, string>()

  async function list(): Promise<readonly ConflictCopy[]> {
    const { found } = await findFiles(files, folder)
    const copies = found.filter(({ role }) => role.role === 'conflict-copy')
    const read = await concurrentMap(copies, async ({ path: file }) => {
      const copy = await readCopy(file)
      if (!copy.ok) return null
      const { record, savedAt } = copy.value
      return { file, kind: record.kind, id: record.id, title: recordTitle(record), savedAt }
    })
    return read.filter((copy) => copy !== null)
  }

  async function readCopy(file: string): Promise<Result<RecordFile, LibraryFailure>> {
    return readAs(copiedRecord(file), file)
  }

  async function listSettled(): Promise<readonly SettledConflictCopy[]> {
    const found = await findSettledCopies(files, folder)
    const read = await concurrentMap(found, async ({ file, copied, settledAt }) => {
      const copy = await readAs(copiedRecord(copied), file)
      if (!copy.ok) return null
      const { record, savedAt } = copy.value
      const { kind, id } = record
      return { file, kind, id, title: recordTitle(record), savedAt, settledAt }
    })
    return read.filter((copy) => copy !== null)
  }

  async function readSettled(file: string): Promise<Result<LibraryRecord, LibraryFailure>> {
    const name = parseSettledPath(file)
    const copy = await readAs(name === null ? null : copiedRecord(name.copied), file)
    return copy.ok ? success(copy.value.record) : copy
  }

  async function readAs(
    name: RecordName | null,
    file: string,
  ): Promise<Result<RecordFile, LibraryFailure>> {
    if (name === null) return damaged(file, 'it is not a second version of a record')
    const path = pathIn(folder, file)
    const bytes = await onDisk(path, () => readIfThere(files, path))
    if (!bytes.ok) return bytes
    if (bytes.value === null) return failure({ kind: 'record-missing', id: name.id })
    const parsed = parseRecordFile(bytes.value, name)
    return parsed.ok ? parsed : damaged(file, parsed.failure)
  }

  async function compare(file: string): Promise<Result<ComparedCopy, LibraryFailure>> {
    const copy = await readCopy(file)
    if (!copy.ok) return copy
    const { record } = copy.value
    const current = await records.read(record.id)
    if (!current.ok && current.failure.kind !== 'record-missing') return current
    return success({
      copy: record,
      current: current.ok ? current.value : null,
      ancestor: await ancestors.read(file, record),
    })
  }

  async function setAside(file: string): Promise<Result<void, LibraryFailure>> {
    if (copiedRecord(file) === null) {
      return damaged(file, 'it is not a second version of a record')
    }
    const place = `${settledCopiesFolder}/${file}.${fileTime(clock())}`
    const from = pathIn(folder, file)
    const to = pathIn(folder, place)
    const moved = await onDisk(from, async () => {
      await files.makeFolder(pathIn(folder, place.slice(0, place.lastIndexOf('/'))))
      await moveDurably(files, { from, to })
    })
    if (!moved.ok) return moved
    await ancestors.forget(file)
    catalogue.settleProblem(file)
    return success(undefined)
  }

  async function keep(order: MergingOrder): Promise<Result<void, LibraryFailure>> {
    const { record, base } = order
    const file = ownCopyPath(order)
    // Without it the two could be brought together too, only with more to ask.
    await ancestors.keep(file, order)
    const path = pathIn(folder, file)
    const copy = recordFile({ record, revision: base.revision + 1, savedAt: clock() })
    const written = await onDisk(path, () =>
      writeDurably(files, { path, bytes: serializeRecordFile(copy) }),
    )
    if (!written.ok) return written
    undecided.set(record.id, file)
    catalogue.reportProblem(conflictCopy(file))
    return success(undefined)
  }

  async function settle(id: AnyId): Promise<void> {
    const file = undecided.get(id)
    if (file === undefined) return
    undecided.delete(id)
    // A copy that stays is offered like any other.
    await setAside(file)
  }

  return { list, compare, setAside, listSettled, readSettled, keep, settle }
}

/** The record that a conflict copy is a version of, told from its path alone; null for any other path. */
function copiedRecord(file: string): RecordName | null {
  const [place, name = '', ...deeper] = file.split('/')
  const kind = recordKinds.find((each) => kindFolder(each) === place)
  // The window names the file, and on Windows a backslash would lead elsewhere.
  if (kind === undefined || deeper.length > 0 || name.includes('\\')) return null
  if (fileRole(kind, name).role !== 'conflict-copy') return null
  const id = name.slice(0, kind === 'media' ? 64 : 36).toLowerCase()
  return isRecordId(id) || isMediaId(id) ? { kind, id } : null
}

function ownCopyPath({ record, base }: MergingOrder): string {
  return `${kindFolder(record.kind)}/${record.id} (conflicted copy ${base.hash.slice(0, 12)}).json`
}

function damaged(file: string, reason: string): Result<never, LibraryFailure> {
  return failure({ kind: 'damaged-file', file, reason })
}
