import { expect, test } from 'vitest'

import { readGoal } from '../../../core/article/goal.ts'

test.each([
  ['1200', 1200],
  [' 1,200 words', 1200],
  ['1 word', 1],
  ['', null],
  ['  ', null],
  ['0', undefined],
  ['many', undefined],
  ['-5', undefined],
  ['2000000', undefined],
])('%j is the goal %j', (text, goal) => {
  expect(readGoal(text)).toBe(goal)
})
