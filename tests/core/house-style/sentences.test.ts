import { expect, test } from 'vitest'

import { sentencesOf } from '../../../core/house-style/sentences.ts'

test('sentences end where a reader would say so', () => {
  const text = 'Dr. Ada J. Reed came, e.g. “at six.” Then what? 30 left… and stayed.'
  expect(sentencesOf(text).map(({ from, to }) => text.slice(from, to))).toEqual([
    'Dr. Ada J. Reed came, e.g. “at six.”',
    'Then what?',
    '30 left… and stayed.',
  ])
})
