import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { thinned, type ThinnedSnapshot } from '../../../core/history/thinning.ts'

const hour = 60 * 60 * 1000
const day = 24 * hour
const now = Date.parse('2026-11-21T18:20:00.000Z')

function saved(time: string, reason: ThinnedSnapshot['reason'] = 'writing'): ThinnedSnapshot {
  return { savedAt: `${time}.000Z`, reason }
}

test.each([
  {
    rule: 'all of the last day',
    kept: [
      saved('2026-11-21T18:19:00'),
      saved('2026-11-21T18:18:00'),
      saved('2026-11-20T18:30:00'),
    ],
    gone: [],
  },
  {
    rule: 'the last of each hour for a week',
    kept: [
      saved('2026-11-19T10:59:00'),
      saved('2026-11-19T09:30:00'),
      saved('2026-11-16T09:00:00'),
    ],
    gone: [saved('2026-11-19T10:10:00'), saved('2026-11-19T09:00:00')],
  },
  {
    rule: 'the last of each day for a quarter',
    kept: [saved('2026-11-10T17:00:00'), saved('2026-11-09T08:00:00')],
    gone: [saved('2026-11-10T09:00:00'), saved('2026-11-10T16:59:00')],
  },
  {
    rule: 'the last of each week before that, a week beginning on a Thursday',
    kept: [saved('2026-01-07T23:00:00'), saved('2026-01-08T01:00:00')],
    gone: [saved('2026-01-02T09:00:00'), saved('2026-01-07T08:00:00')],
  },
  {
    rule: 'whatever was kept by hand',
    kept: [saved('2020-01-01T09:00:00', 'named'), saved('2020-01-01T09:01:00', 'named')],
    gone: [],
  },
])('$rule stays', ({ kept, gone }) => {
  expect(thinned([...gone, ...kept], now)).toEqual(kept)
})

const anyMoment = fc.integer({ min: now - 400 * day, max: now + hour })

const anySnapshots = fc.uniqueArray(
  fc.record({
    savedAt: anyMoment.map((time) => new Date(time).toISOString()),
    reason: fc.constantFrom<ThinnedSnapshot['reason'][]>('sitting', 'writing', 'restore', 'named'),
  }),
  { maxLength: 60, selector: ({ savedAt }) => savedAt },
)

test('thinning again gives up nothing more', () => {
  fc.assert(
    fc.property(anySnapshots, (snapshots) => {
      const once = thinned(snapshots, now)
      expect(thinned(once, now)).toEqual(once)
    }),
  )
})

test('the newest version and every named one always stay', () => {
  fc.assert(
    fc.property(anySnapshots, (snapshots) => {
      const left = thinned(snapshots, now)
      const newest = snapshots.toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1)).slice(0, 1)
      const named = snapshots.filter(({ reason }) => reason === 'named')
      expect(left).toEqual(expect.arrayContaining([...newest, ...named]))
    }),
  )
})

test('whoever thins now and then ends with what one thinning at the end leaves', () => {
  fc.assert(
    fc.property(anySnapshots, fc.integer({ min: 0, max: 500 }), (snapshots, days) => {
      const later = now + days * day
      expect(thinned(thinned(snapshots, now), later)).toEqual(thinned(snapshots, later))
    }),
  )
})

test('no week that had a version is left without one', () => {
  fc.assert(
    fc.property(anySnapshots, (snapshots) => {
      expect(weeks(thinned(snapshots, now))).toEqual(weeks(snapshots))
    }),
  )
})

function weeks(snapshots: readonly ThinnedSnapshot[]): ReadonlySet<number> {
  return new Set(snapshots.map(({ savedAt }) => Math.floor(Date.parse(savedAt) / (7 * day))))
}
