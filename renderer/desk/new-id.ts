import { v7 } from 'uuid'

import { type RecordId, recordIdSchema } from '../../core/library/record-id.ts'

/** An id that no record or part of a record has; later ones sort after earlier ones. */
export function newId(): RecordId {
  return recordIdSchema.parse(v7())
}
