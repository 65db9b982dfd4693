import { expect, test } from 'vitest'

import type { Network } from '../../../core/network.ts'
import { checkRecords } from '../../../core/preflight/check-records.ts'
import { anExportSource } from '../../builders/export-source.ts'
import { aMedia } from '../../builders/media.ts'
import { aRecordId } from '../../builders/record-id.ts'
import { aPost, aThread } from '../../builders/thread.ts'

const large = aMedia({ size: 2_600_000 })
const images = [{ id: aRecordId(41), media: large.id, alt: 'A lit room', altOwedBy: null }]
const card = { address: 'https://harbour.example/x', title: 'X', description: '', image: large.id }
const posts = [aPost({ images }), aPost({ id: aRecordId(32), card })]

test.each<[readonly Network[], readonly string[]]>([
  [
    ['bluesky'],
    [
      'A picture of post 1 has 2.6 MB, and Bluesky takes 2.0 MB.',
      'The picture of the card of post 2 has 2.6 MB, and Bluesky takes 1.0 MB.',
    ],
  ],
  [['mastodon'], []],
])('a large picture in a thread for %j', (networks, messages) => {
  const chosen = [aThread({ networks, posts })]
  const found = checkRecords(anExportSource({ chosen, others: [large] }))
  expect(
    found.filter(({ rule }) => rule.endsWith('too-large')).map(({ message }) => message),
  ).toEqual(messages)
})
