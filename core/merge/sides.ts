import type { MediaId, RecordId } from '../library/record-id.ts'
import type { Side } from './collision.ts'

export function pictureSide(id: MediaId): Side {
  return { kind: 'picture', id }
}

export function recordSide(id: RecordId): Side {
  return { kind: 'record', id }
}
