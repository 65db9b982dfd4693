import {
  type MediaId,
  mediaIdSchema,
  type RecordId,
  recordIdSchema,
} from '../../core/library/record-id.ts'

/** The same number always answers the same id; ids sort as their numbers do. */
export function aRecordId(number: number): RecordId {
  return recordIdSchema.parse(`01993000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`)
}

/** The same number always answers the same id; no bytes have it. */
export function aMediaId(number: number): MediaId {
  return mediaIdSchema.parse(number.toString(16).padStart(64, '0'))
}

/** Answers `aRecordId(first)`, then the next with each call. */
export function countingIds(first = 0x10_0000): () => RecordId {
  let next = first
  return () => aRecordId(next++)
}
