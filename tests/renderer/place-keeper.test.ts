import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { firstDeskView, type Place, withPlace } from '../../core/desk/desk-view.ts'
import { createPlaceKeeper } from '../../renderer/desk/place-keeper.ts'
import { aRecordId } from '../builders/record-id.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function aKeeper() {
  const kept: Place[] = []
  const keeper = createPlaceKeeper({
    known: (id) => kept.findLast((place) => place.id === id),
    keep: (place) => void kept.push(place),
  })
  return { kept, keeper }
}

test('a place is kept a second after it changed, cursor and scroll together', () => {
  const { kept, keeper } = aKeeper()
  keeper.note({ id: aRecordId(1), scroll: 300 })
  keeper.note({ id: aRecordId(1), cursor: 40 })
  keeper.note({ id: aRecordId(1), scroll: 320 })
  expect(kept).toEqual([])
  vi.advanceTimersByTime(1000)
  keeper.note({ id: aRecordId(1), cursor: 41 })
  vi.advanceTimersByTime(1000)
  expect(kept).toEqual([
    { id: aRecordId(1), scroll: 320, cursor: 40 },
    { id: aRecordId(1), scroll: 320, cursor: 41 },
  ])
})

test('the place in one record is kept before that of the next is noted', () => {
  const { kept, keeper } = aKeeper()
  keeper.note({ id: aRecordId(1), scroll: 300 })
  keeper.note({ id: aRecordId(2), scroll: 10 })
  keeper.keep()
  expect(kept).toEqual([
    { id: aRecordId(1), scroll: 300, cursor: null },
    { id: aRecordId(2), scroll: 10, cursor: null },
  ])
})

test('two hundred places are kept, the latest first, and nothing else of the view with them', () => {
  const { places, ...others } = Array.from({ length: 250 }, (_, index) => index).reduce(
    (before, index) => withPlace(before, { id: aRecordId(index), scroll: index, cursor: null }),
    withPlace(firstDeskView, { id: aRecordId(250), scroll: 0, cursor: null }),
  )
  expect([places.length, places[0]?.scroll, places.at(-1)?.scroll]).toEqual([200, 249, 50])
  expect(others).toEqual({})
})
