import { expect, test } from 'vitest'

import { foldForSearch } from '../../../core/search/fold.ts'

test.each([
  ['case', 'Night WORK', 'night work'],
  ['accents', 'Zoë de Vriés', 'zoe de vries'],
  ['apostrophes', 'Tom O’Hale', "tom o'hale"],
  ['dashes', '2025–26 — and on', '2025-26 - and on'],
  ['ligatures', 'ﬁnal', 'final'],
  ['other scripts', 'Θάλασσα', 'θαλασσα'],
])('%s don’t count', (_, text, folded) => {
  expect(foldForSearch(text)).toBe(folded)
})
