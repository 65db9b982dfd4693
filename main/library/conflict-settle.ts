import type { LibraryFailure, Version } from '../../core/library/library-failure.ts'
import type { LibraryRecord } from '../../core/library/library-record.ts'
import { type Result, success } from '../../core/result.ts'
import { isSame } from '../../core/same-value.ts'
import type { Library } from './library.ts'

/** What a conflict copy and its record come to. */
export interface SettledCopy {
  /** Path inside the library, with forward slashes. */
  readonly file: string
  readonly record: LibraryRecord
  /** The version of the record that was looked at; null where it was gone. */
  readonly base: Version | null
}

/**
 * Makes the settled text the record and sets the copy aside; `stale-revision` when the record changed
 * since it was looked at, and then nothing is done.
 */
export async function settleCopy(
  library: Library,
  { file, record, base }: SettledCopy,
): Promise<Result<void, LibraryFailure>> {
  const written = await writeSettled(library, record, base)
  return written.ok ? library.setCopyAside(file) : written
}

async function writeSettled(
  library: Library,
  record: LibraryRecord,
  base: Version | null,
): Promise<Result<unknown, LibraryFailure>> {
  if (base === null) return library.create(record)
  const current = await library.read(record.id)
  const isThere =
    current.ok &&
    current.value.version.hash === base.hash &&
    isSame(undated(current.value.record), undated(record))
  return isThere ? success(undefined) : library.save(record, base)
}

/** The record but for the moment of its last save. */
function undated(record: LibraryRecord): LibraryRecord {
  return { ...record, updatedAt: record.createdAt }
}
