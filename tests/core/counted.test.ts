import { expect, test } from 'vitest'

import { counted, countedKinds, countedStatus } from '../../core/counted.ts'

test.each([
  [counted(0, 'file'), '0 files'],
  [counted(1, 'file'), '1 file'],
  [counted(1200, 'word'), '1,200 words'],
  [counted(2, 'reply', 'replies'), '2 replies'],
  [countedStatus(1, 'idea'), '1 idea'],
  [countedStatus(10, 'draft'), '10 drafts'],
  [countedStatus(1200, 'in-review'), '1,200 in review'],
])('%s', (text, expected) => {
  expect(text).toBe(expected)
})

test('kinds are counted from the whole to its parts, and none is left unsaid', () => {
  expect(countedKinds({ article: 6, author: 4, edition: 1, thread: 0 })).toEqual([
    '1 edition',
    '6 articles',
    '4 people',
  ])
})
