import { expect, test } from 'vitest'

import { countText } from '../../../core/networks/count.ts'
import { postSegments } from '../../../renderer/thread/post-segments.ts'

test.each([
  ['plain words', [['plain words', null]]],
  ['', []],
  [
    '“Naïve” 👩‍👩‍👧 says @mara.example.com, #night',
    [
      ['“Naïve” 👩‍👩‍👧 says ', null],
      ['@mara.example.com', 'mention'],
      [', ', null],
      ['#night', 'hashtag'],
    ],
  ],
  [
    'https://harbour.example.com/a/very/long/way é',
    [
      ['harbour.example.com/a/very/long/...', 'link'],
      [' é', null],
    ],
  ],
])('%j is published in these stretches', (text, stretches) => {
  const segments = postSegments(countText('bluesky', text))
  expect(segments.map((segment) => [segment.text, segment.entity?.kind ?? null])).toEqual(stretches)
})
