import { expect, test } from 'vitest'

import { steppedZoom } from '../../../core/desk/zoom.ts'

test('zoom goes by half steps, stops at both ends, and comes back', () => {
  expect(steppedZoom(0, 'in')).toBe(0.5)
  expect(steppedZoom(0.5, 'out')).toBe(0)
  expect(steppedZoom(6, 'in')).toBe(6)
  expect(steppedZoom(-4, 'out')).toBe(-4)
  expect(steppedZoom(3.5, 'usual')).toBe(0)
})
