import type { SnapshotId } from '../../core/history/snapshot.ts'
import type { LibraryFailure } from '../../core/library/library-failure.ts'
import type { RestoredVersion } from '../../core/library/library-report.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { type Result, success } from '../../core/result.ts'
import type { Library } from './library.ts'

/**
 * Makes a kept version the present one, whatever stands in the record's place now: a whole file is kept first, a
 * damaged one set aside untouched, a missing one made anew.
 */
export async function restoreVersion(
  library: Library,
  id: AnyId,
  version: SnapshotId,
): Promise<Result<RestoredVersion, LibraryFailure>> {
  const present = await library.read(id)
  if (present.ok) return library.restoreVersion(id, version, present.value.version)
  if (present.failure.kind === 'record-missing') return library.restoreVersion(id, version, null)
  if (present.failure.kind !== 'damaged-file') return present
  const stored = await library.bringBack(id, version)
  return stored.ok ? success({ stored: stored.value, replaced: null }) : stored
}
