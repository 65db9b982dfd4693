import { expect, test } from 'vitest'

import { withoutOverlaps } from '../../core/text-span.ts'

test('of stretches that overlap the first in the list stays, and all stand in the order of the text', () => {
  const [late, early, inside] = [
    { from: 8, to: 12 },
    { from: 0, to: 5 },
    { from: 3, to: 9 },
  ]
  const touching = { from: 5, to: 8 }
  expect(withoutOverlaps([late, early, inside, touching])).toEqual([early, touching, late])
})
