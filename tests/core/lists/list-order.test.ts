import { describe, expect, test } from 'vitest'

import { moveBy, moveTo, positionBeside } from '../../../core/lists/list-order.ts'

const letters = ['a', 'b', 'c', 'd'].map((id) => ({ id }))

function order(items: readonly { readonly id: string }[]): string {
  return items.map(({ id }) => id).join('')
}

describe('the order of a list', () => {
  test.each([
    ['a', 2, 'bcad'],
    ['d', 0, 'dabc'],
    ['b', 99, 'acdb'],
    ['c', -1, 'cabd'],
    ['x', 1, 'abcd'],
  ])('%s goes to place %i: %s', (id, position, moved) => {
    expect(order(moveTo(letters, id, position))).toBe(moved)
  })

  test.each([
    ['b', 1, 'acbd'],
    ['b', -1, 'bacd'],
    ['a', -1, 'abcd'],
    ['d', 1, 'abcd'],
  ])('%s goes %i further: %s', (id, steps, moved) => {
    expect(order(moveBy(letters, id, steps))).toBe(moved)
  })

  test.each([
    [0, 2, 'before', 'bacd'],
    [0, 2, 'after', 'bcad'],
    [3, 1, 'before', 'adbc'],
    [3, 1, 'after', 'abdc'],
    [1, 1, 'after', 'abcd'],
  ] as const)('the one at %i dropped on the one at %i, %s it: %s', (from, target, side, moved) => {
    const id = letters[from]?.id ?? ''
    expect(order(moveTo(letters, id, positionBeside(from, target, side)))).toBe(moved)
  })
})
