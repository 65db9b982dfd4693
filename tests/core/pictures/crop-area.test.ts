import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  type CropArea,
  drawnArea,
  movedArea,
  shapedArea,
  type Sheet,
  wholeArea,
} from '../../../core/pictures/crop-area.ts'

const sheet = { width: 1600, height: 1200 }
const middle = { left: 400, top: 300, width: 800, height: 600 }

test('a shape takes as much of the picture as it can, around the middle', () => {
  expect(shapedArea(wholeArea(sheet), sheet, 1)).toEqual({
    left: 200,
    top: 0,
    width: 1200,
    height: 1200,
  })
  expect(shapedArea(wholeArea(sheet), sheet, 16 / 9)).toEqual({
    left: 0,
    top: 150,
    width: 1600,
    height: 900,
  })
  expect(shapedArea(middle, sheet, 1)).toEqual({ left: 400, top: 200, width: 800, height: 800 })
})

test('an area moves as far as the edge', () => {
  expect(movedArea(middle, sheet, { x: -900, y: 10 })).toEqual({ ...middle, left: 0, top: 310 })
  expect(movedArea(middle, sheet, { x: 900, y: 900 })).toEqual({ ...middle, left: 800, top: 600 })
})

test('the held sides are drawn and the others stay', () => {
  const corner = { held: { x: 'left', y: 'top' }, by: { x: 100, y: 60 }, ratio: null } as const
  expect(drawnArea(middle, sheet, corner)).toEqual({ left: 500, top: 360, width: 700, height: 540 })
  const edge = { held: { x: null, y: 'bottom' }, by: { x: 50, y: 90 }, ratio: null } as const
  expect(drawnArea(middle, sheet, edge)).toEqual({ ...middle, height: 690 })
})

test('with a shape the other side follows', () => {
  const right = { held: { x: 'right', y: 'bottom' }, by: { x: 160, y: 0 }, ratio: 4 / 3 } as const
  expect(drawnArea(middle, sheet, right)).toEqual({ ...middle, width: 960, height: 720 })
  const below = { held: { x: null, y: 'bottom' }, by: { x: 0, y: 150 }, ratio: 4 / 3 } as const
  expect(drawnArea(middle, sheet, below)).toEqual({ ...middle, width: 1000, height: 750 })
})

test('whatever is done, the area stays in the picture and keeps its shape', () => {
  const sheets = fc.record({
    width: fc.integer({ min: 1, max: 5000 }),
    height: fc.integer({ min: 1, max: 5000 }),
  })
  const step = fc.integer({ min: -6000, max: 6000 })
  const acts = fc.array(
    fc.record({
      act: fc.constantFrom('move', 'draw', 'shape'),
      by: fc.record({ x: step, y: step }),
      held: fc.record({
        x: fc.constantFrom('left' as const, 'right' as const, null),
        y: fc.constantFrom('top' as const, 'bottom' as const, null),
      }),
      ratio: fc.constantFrom(null, 1, 16 / 9, 4 / 5, 1.91),
    }),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(sheets, acts, (size, done) => {
      let area = wholeArea(size)
      for (const { act, by, held, ratio } of done) {
        if (act === 'move') area = movedArea(area, size, by)
        else if (act === 'draw') area = drawnArea(area, size, { held, by, ratio })
        else area = shapedArea(area, size, ratio ?? 1)
        expect(isWithin(area, size)).toBe(true)
        const isTooSmallToTell = act !== 'shape' || Math.min(area.width, area.height) <= 40
        const shape = isTooSmallToTell ? 1 : area.width / area.height / (ratio ?? 1)
        expect(shape).toBeCloseTo(1, 1)
      }
    }),
  )
})

function isWithin({ left, top, width, height }: CropArea, size: Sheet): boolean {
  return (
    [left, top, width, height].every(Number.isInteger) &&
    left >= 0 &&
    top >= 0 &&
    width >= 1 &&
    height >= 1 &&
    left + width <= size.width &&
    top + height <= size.height
  )
}
