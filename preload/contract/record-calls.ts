import { z } from 'zod'

import type {
  DiskFailure,
  LibraryFailure,
  StoredRecord,
} from '../../core/library/library-failure.ts'
import { deskKinds, libraryRecordSchema, recordKinds } from '../../core/library/library-record.ts'
import { anyIdSchema, recordIdSchema } from '../../core/library/record-id.ts'
import type { MergingSave, SavedAs } from '../../core/merge/merging-save.ts'
import type { Result } from '../../core/result.ts'
import type { SearchAnswer } from '../../core/search/search-answer.ts'
import { baseVersionSchema } from './base-version.ts'
import { call, reads } from './call.ts'

const newRecordSchema = z.strictObject({ kind: z.enum(deskKinds), title: z.string() }).readonly()

const saveSchema = z
  .strictObject({ record: libraryRecordSchema, base: baseVersionSchema })
  .readonly()

const manySchema = z
  .strictObject({ act: z.string(), saves: z.array(saveSchema).readonly() })
  .readonly()

const mergingOrderSchema = z
  .strictObject({
    record: libraryRecordSchema,
    base: baseVersionSchema,
    ancestor: libraryRecordSchema,
  })
  .readonly()

/** The record as JSON. */
const textSchema = z.strictObject({ record: z.string(), base: baseVersionSchema }).readonly()

const blocksSchema = z
  .strictObject({
    id: recordIdSchema,
    base: baseVersionSchema,
    /** The article without its body, as JSON. */
    others: z.string(),
    /** So many of the first blocks and of the last are what they were. */
    first: z.int().min(0),
    last: z.int().min(0),
    /** The blocks between them, as a JSON list. */
    between: z.string(),
  })
  .readonly()

const searchSchema = z
  .strictObject({ query: z.string(), kind: z.enum(recordKinds).nullable() })
  .readonly()

/** Records: read, found, made, saved, put away. */
export const recordCalls = {
  'record:read': call(reads(anyIdSchema)).returns<Result<StoredRecord, LibraryFailure>>(),
  'record:create': call(reads(newRecordSchema)).returns<Result<StoredRecord, LibraryFailure>>(),
  'record:save': call(reads(saveSchema)).returns<Result<StoredRecord, LibraryFailure>>(),
  /** Saves like `record:save` what lies on a page: text crosses at once, records are copied piece by piece. */
  'record:save-text': call(reads(textSchema)).returns<Result<SavedAs, LibraryFailure>>(),
  /**
   * Saves the same way what has changed of an article since the last such save; null where that is another one than
   * its base, and nothing was done.
   */
  'record:save-blocks': call(reads(blocksSchema)).returns<Result<SavedAs, LibraryFailure> | null>(),
  /**
   * Saves records that were changed together by one act, each once its state before is kept; the answers stand in the order
   * of the saves. Of very many a part at a time, so that progress can be shown.
   */
  'record:save-many': call(reads(manySchema)).returns<
    readonly Result<StoredRecord, LibraryFailure>[]
  >(),
  /** Saves with what others changed meanwhile; what collides is kept beside their version. */
  'record:save-merging': call(reads(mergingOrderSchema)).returns<
    Result<MergingSave, LibraryFailure>
  >(),
  /** Makes the file of a record anew that another program removed. */
  'record:write-again': call(reads(libraryRecordSchema)).returns<
    Result<StoredRecord, LibraryFailure>
  >(),
  /** Records in which the words stand, the best first. */
  'search:find': call(reads(searchSchema)).returns<SearchAnswer>(),
  /** Stores a record under a new id: a duplicate, or a version that must not be lost. */
  'record:copy': call(reads(libraryRecordSchema)).returns<Result<StoredRecord, LibraryFailure>>(),
  /** Writes the record to a file outside the library; its path, null when no place was chosen. */
  'record:save-elsewhere': call(reads(libraryRecordSchema)).returns<
    Result<string | null, DiskFailure>
  >(),
  'record:trash': call(reads(recordIdSchema)).returns<Result<null, LibraryFailure>>(),
  'record:restore': call(reads(recordIdSchema)).returns<Result<StoredRecord, LibraryFailure>>(),
}
