import { expect, test } from 'vitest'

import { altTrouble } from '../../../core/preflight/alt-text.ts'
import { checkRecords } from '../../../core/preflight/check-records.ts'
import { anExportSource } from '../../builders/export-source.ts'
import { aMedia } from '../../builders/media.ts'
import { anOccasion } from '../../builders/occasion.ts'
import { aRecordId } from '../../builders/record-id.ts'
import { aPost, aThread } from '../../builders/thread.ts'

const post = 'Four readers sit under the green lamps, and nobody goes home.'

test.each([
  ['', 'missing'],
  ['  ', 'missing'],
  ['IMG_2041', 'file-name'],
  ['lamp.png', 'file-name'],
  ['A photo of readers', 'says-picture'],
  ['four readers sit under the green lamps!', 'repeats-text'],
  ['Green lamps', null],
  ['A long room with one lit table', null],
])('the alt text “%s” is judged %s', (alt, trouble) => {
  expect(altTrouble(alt, post)).toBe(trouble)
})

test('a missing alt text stops a bundle, unless the house takes it for a warning', () => {
  const picture = aMedia()
  const images = [{ id: aRecordId(41), media: picture.id, alt: '', altOwedBy: null }]
  const chosen = [aThread({ posts: [aPost({ text: post, images })] })]
  const severities = [true, false].map((isAltTextRequired) =>
    checkRecords(anExportSource({ chosen, others: [picture], isAltTextRequired }), anOccasion)
      .filter(({ rule }) => rule === 'post-alt-missing')
      .map(({ severity }) => severity),
  )
  expect(severities).toEqual([['error'], ['warning']])
})
