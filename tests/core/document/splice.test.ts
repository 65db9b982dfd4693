import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { spliceBetween, spliced } from '../../../core/document/splice.ts'
import { aDocument } from '../../builders/article.ts'

const blocks = aDocument('One.', 'Two.', 'Three.', 'Four.', 'Five.').content

test('what a list became is made again from what it was', () => {
  const anyBlocks = fc.array(fc.constantFrom(...blocks), { maxLength: 8 })
  fc.assert(
    fc.property(anyBlocks, anyBlocks, (before, after) => {
      expect(spliced(before, spliceBetween(before, after))).toEqual(after)
    }),
  )
})

test('of a long text in which one paragraph changed, that one is told', () => {
  const after = [...blocks.slice(0, 2), ...aDocument('3.').content, ...blocks.slice(3)]
  expect(spliceBetween(blocks, after)).toEqual({
    first: 2,
    last: 2,
    between: aDocument('3.').content,
  })
})

test('another list than the one from before is refused', () => {
  expect(spliced(blocks.slice(0, 3), { first: 2, last: 2, between: [] })).toBeNull()
})
