import { z } from 'zod'

import type { LibraryFailure } from '../../core/library/library-failure.ts'
import { type LibraryRecord, libraryRecordSchema } from '../../core/library/library-record.ts'
import type {
  ComparedCopy,
  ConflictCopy,
  SettledConflictCopy,
} from '../../core/merge/conflict-copy.ts'
import type { Result } from '../../core/result.ts'
import { baseVersionSchema } from './base-version.ts'
import { call, parseNothing, reads } from './call.ts'

const settledCopySchema = z
  .strictObject({
    file: z.string(),
    record: libraryRecordSchema,
    base: baseVersionSchema.nullable(),
  })
  .readonly()

/** Second versions that others left. */
export const conflictCalls = {
  'conflict:list': call(parseNothing).returns<readonly ConflictCopy[]>(),
  /** The path is one that `conflict:list` answered. */
  'conflict:compare': call(reads(z.string())).returns<Result<ComparedCopy, LibraryFailure>>(),
  /** Makes the text that two versions came to the record, and sets the copy aside. */
  'conflict:settle': call(reads(settledCopySchema)).returns<Result<null, LibraryFailure>>(),
  'conflict:settled': call(parseNothing).returns<readonly SettledConflictCopy[]>(),
  /** The path is one that `conflict:settled` answered. */
  'conflict:read-settled': call(reads(z.string())).returns<Result<LibraryRecord, LibraryFailure>>(),
}
