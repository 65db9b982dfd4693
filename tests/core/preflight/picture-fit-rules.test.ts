import { expect, test } from 'vitest'

import type { ExportSource } from '../../../core/export/export-source.ts'
import type { Network } from '../../../core/networks/network.ts'
import { type FittedPictures, fittedKey } from '../../../core/pictures/fitted-picture.ts'
import { checkRecords } from '../../../core/preflight/check-records.ts'
import { anExportSource } from '../../builders/export-source.ts'
import { aMedia } from '../../builders/media.ts'
import { anOccasion } from '../../builders/occasion.ts'
import { aRecordId } from '../../builders/record-id.ts'
import { aPost, aThread } from '../../builders/thread.ts'

const large = aMedia({ size: 2_600_000 })
const images = [{ id: aRecordId(41), media: large.id, alt: 'A lit room', altOwedBy: null }]
const card = { address: 'https://harbour.example/x', title: 'X', description: '', image: large.id }
const posts = [aPost({ images }), aPost({ id: aRecordId(32), card })]

test.each<[readonly Network[], readonly string[]]>([
  [
    ['bluesky', 'x'],
    [
      'A picture of post 1 isn’t taken as it is. Bluesky takes pictures up to 2,000,000 bytes.',
      'The picture of the card of post 2 isn’t taken as it is. A card on Bluesky takes pictures up to 1,000,000 bytes.',
    ],
  ],
  [['mastodon'], []],
])('a large picture in a thread for %j goes out as a copy', (networks, messages) => {
  const chosen = [aThread({ networks, posts })]
  const found = checkRecords(anExportSource({ chosen, others: [large] }), anOccasion)
  const copied = found.filter(({ rule }) => rule === 'post-picture-copied')
  expect(copied.map(({ message }) => message)).toEqual(messages)
  expect(copied.every(({ severity }) => severity === 'note')).toBe(true)
})

test('what can’t be copied stops the bundle', () => {
  const moving = { ...large, type: 'image/gif' } as const
  const chosen = [aThread({ networks: ['threads'], posts })]
  expect(refused(anExportSource({ chosen, others: [moving] }))).toEqual([
    'error: A picture of post 1 isn’t taken as it is. Threads takes JPEG and PNG.',
  ])
  const reason = 'Threads doesn’t take it as it is. It moves, and a copy would stand still.'
  const fitted: FittedPictures = new Map([
    [fittedKey('threads', moving.id), { kind: 'refused', reason }],
  ])
  expect(refused(anExportSource({ chosen, others: [moving], fitted }))).toEqual([
    `error: A picture of post 1: ${reason}`,
  ])
})

function refused(source: ExportSource): readonly string[] {
  return checkRecords(source, anOccasion)
    .filter(({ rule }) => rule === 'post-picture-refused')
    .map(({ severity, message }) => `${severity}: ${message}`)
}
