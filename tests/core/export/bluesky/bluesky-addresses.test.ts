import { createHash } from 'node:crypto'

import { expect, test } from 'vitest'

import { mediaCid, recordCid } from '../../../../core/export/bluesky/record-cid.ts'
import { isRecordKey, recordKey } from '../../../../core/export/bluesky/record-key.ts'
import { mediaIdSchema } from '../../../../core/library/record-id.ts'

test('a record’s address is that of its DAG-CBOR, whatever the order of its keys', () => {
  expect(recordCid({})).toBe('bafyreigbtj4x7ip5legnfznufuopl4sg4knzc2cof6duas4b3q2fy6swua')
  expect(recordCid({ b: 1, aa: 2 })).toBe(recordCid({ aa: 2, b: 1 }))
})

test('a link in a record counts as a link, not as text', () => {
  const cid = 'bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku'
  expect(recordCid({ ref: { $link: cid } })).not.toBe(recordCid({ ref: cid }))
})

test('a media file’s address is that of its bytes', () => {
  const nothing = mediaIdSchema.parse(createHash('sha256').digest('hex'))
  expect(mediaCid(nothing)).toBe('bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku')
})

test('record keys sort by time, then by clock', () => {
  const keys = [
    recordKey(0, 0),
    recordKey(1_700_000_000_000_000, 0),
    recordKey(1_700_000_000_000_000, 1023),
    recordKey(1_700_000_000_000_001, 0),
  ]
  expect(keys[0]).toBe('2222222222222')
  expect(keys).toEqual(keys.toSorted())
  expect(keys.every(isRecordKey)).toBe(true)
  expect(['', '1234567890123', 'zzzzzzzzzzzzz', '222222222222'].some(isRecordKey)).toBe(false)
})
