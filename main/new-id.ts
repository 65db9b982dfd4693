import { v7 } from 'uuid'

import { type RecordId, recordIdSchema } from '../core/library/record-id.ts'

export function newId(): RecordId {
  return recordIdSchema.parse(v7())
}
