import { z } from 'zod'

import type { Snapshot, SnapshotEntry, SnapshotId } from '../../core/history/snapshot.ts'
import type { LibraryFailure } from '../../core/library/library-failure.ts'
import type { RestoredVersion } from '../../core/library/library-report.ts'
import { anyIdSchema } from '../../core/library/record-id.ts'
import type { Result } from '../../core/result.ts'
import { call, reads } from './call.ts'
import { keptVersionSchema } from './kept-version.ts'

const keptNameSchema = z
  .strictObject({ id: anyIdSchema, name: z.string().min(1).nullable() })
  .readonly()

/** The kept versions of records. */
export const historyCalls = {
  /** The kept versions of a record, newest first. */
  'history:list': call(reads(anyIdSchema)).returns<
    Result<readonly SnapshotEntry[], LibraryFailure>
  >(),
  'history:read': call(reads(keptVersionSchema)).returns<Result<Snapshot, LibraryFailure>>(),
  /**
   * Keeps what the file holds, for ever where it has a name, else because a part of it is about to be replaced; null
   * while nothing is written in it.
   */
  'history:keep': call(reads(keptNameSchema)).returns<Result<SnapshotId | null, LibraryFailure>>(),
  /** Makes a version the present one; what its file holds is kept first. */
  'history:restore': call(reads(keptVersionSchema)).returns<
    Result<RestoredVersion, LibraryFailure>
  >(),
}
