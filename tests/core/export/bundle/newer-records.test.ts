import { expect, test } from 'vitest'

import { newerRecords } from '../../../../core/export/bundle/newer-records.ts'
import type { SentBundle } from '../../../../core/export/bundle/sent-bundle.ts'
import { aRecordId } from '../../../builders/record-id.ts'

function sent(at: number, revision: number | null): SentBundle['records'][number] {
  return {
    id: aRecordId(at),
    kind: 'article',
    title: `Piece ${at}`,
    chosen: false,
    revision,
    version: null,
  }
}

test('pieces of an edition that were saved or removed since are told, not those that stayed', () => {
  const records = [sent(50, 3), sent(51, 3), sent(52, 3), sent(53, null)]
  const revisions = new Map([
    [aRecordId(50), 3],
    [aRecordId(51), 4],
    [aRecordId(53), 9],
  ])
  expect(newerRecords({ records }, revisions).map(({ title }) => title)).toEqual([
    'Piece 51',
    'Piece 52',
  ])
})
