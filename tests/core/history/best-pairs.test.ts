import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { bestPairs, type PlacePair } from '../../../core/history/best-pairs.ts'

type Worths = readonly (readonly number[])[]

function pairsOf(worths: Worths): readonly PlacePair[] {
  return bestPairs({ before: worths.length, after: worths[0]?.length ?? 0 }, worthIn(worths))
}

function worthIn(worths: Worths): (pair: PlacePair) => number {
  return ({ before, after }) => worths[before]?.[after] ?? 0
}

test.each<[string, Worths, readonly (readonly [number, number])[]]>([
  ['nothing alike', [[0, 0]], []],
  ['one of two', [[0, 3]], [[0, 1]]],
  [
    'two crossing pairs, of which the better one stays',
    [
      [0, 2],
      [3, 0],
    ],
    [[1, 0]],
  ],
  [
    'two modest pairs that are worth more than a good one between them',
    [
      [2, 0, 0],
      [0, 0, 3],
      [0, 2, 0],
    ],
    [
      [0, 0],
      [1, 2],
    ],
  ],
])('%s', (_, worths, pairs) => {
  expect(pairsOf(worths).map(({ before, after }) => [before, after])).toEqual(pairs)
})

const anyWorths = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )

test('no other pairing that keeps the order is worth more', () => {
  fc.assert(
    fc.property(anyWorths, (worths) => {
      const pairs = pairsOf(worths)
      const gained = pairs.map(worthIn(worths)).reduce((sum, each) => sum + each, 0)
      expect(gained).toBe(mostOf(worths, 0, 0))
      for (const [at, { before, after }] of pairs.slice(1).entries()) {
        expect(before).toBeGreaterThan(pairs[at]?.before ?? -1)
        expect(after).toBeGreaterThan(pairs[at]?.after ?? -1)
      }
    }),
  )
})

/** Tries every pairing. */
function mostOf(worths: Worths, before: number, after: number): number {
  const row = worths[before]
  if (row === undefined || after >= row.length) return 0
  return Math.max(
    mostOf(worths, before + 1, after),
    mostOf(worths, before, after + 1),
    (row[after] ?? 0) + mostOf(worths, before + 1, after + 1),
  )
}
