import { expect, test } from 'vitest'

import { catalogueEntry } from '../../core/library/catalogue-entry.ts'
import { createHouse } from '../../core/library/house.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import { success } from '../../core/result.ts'
import { createFindingsKeeper } from '../../renderer/lists/findings-keeper.ts'
import { anArticle } from '../builders/article.ts'
import { anAuthor } from '../builders/author.ts'
import { morning } from '../builders/clock.ts'
import { aMediaId, aRecordId } from '../builders/record-id.ts'

const mara = anAuthor({ id: aRecordId(1) })
const byMara = anArticle({ id: aRecordId(2), byline: [mara.id] })
const other = anArticle({ id: aRecordId(3), byline: [] })
const house = createHouse(morning)
const entries = [mara, byMara, other].map((record) => catalogueEntry(record, 1))

function aKeeper() {
  const asked: RecordId[] = []
  const keeper = createFindingsKeeper({
    idle: () => Promise.resolve(),
    desk: {
      'record:worst': (ids) => {
        asked.push(...ids)
        return Promise.resolve(
          success(ids.map((id) => [id, id === other.id ? null : 'error'] as const)),
        )
      },
    },
  })
  return { keeper, asked: () => asked.splice(0) }
}

const going = new AbortController().signal

test('articles are looked at once, and again when they or what they refer to has changed', async () => {
  const { keeper, asked } = aKeeper()
  await keeper.look({ entries, house, now: morning }, going)
  expect(asked()).toEqual([byMara.id, other.id])
  expect(keeper.store.getState()).toEqual({
    worst: new Map([
      [byMara.id, 'error'],
      [other.id, null],
    ]),
    left: 0,
  })
  await keeper.look({ entries, house, now: morning }, going)
  expect(asked()).toEqual([])

  const renamed = entries.map((entry) => (entry.id === mara.id ? { ...entry, revision: 2 } : entry))
  await keeper.look({ entries: renamed, house, now: morning }, going)
  expect(asked()).toEqual([byMara.id])
})

test('what the house asks for is looked for anew; who is a favourite is not', async () => {
  const { keeper, asked } = aKeeper()
  await keeper.look({ entries, house, now: morning }, going)
  asked()
  await keeper.look({ entries, house: { ...house, favourites: [other.id] }, now: morning }, going)
  expect(asked()).toEqual([])
  await keeper.look({ entries, house: { ...house, isAltTextRequired: false }, now: morning }, going)
  expect(asked()).toEqual([byMara.id, other.id])
})

test('what was stopped goes on where it was, and what is gone is forgotten', async () => {
  const { keeper, asked } = aKeeper()
  const stop = new AbortController()
  const looking = keeper.look({ entries, house, now: morning }, stop.signal)
  stop.abort()
  await looking
  expect(asked()).toEqual([])
  await keeper.look(
    { entries: entries.filter(({ id }) => id !== other.id), house, now: morning },
    going,
  )
  expect([asked(), [...keeper.store.getState().worst.keys()]]).toEqual([[byMara.id], [byMara.id]])
})

test('what only the time changes is looked for anew: pictures on another day, and embargoes that end', async () => {
  const { keeper, asked } = aKeeper()
  const pictured = anArticle({ id: aRecordId(4), leadImage: aMediaId(1) })
  const held = anArticle({ id: aRecordId(5), embargoUntil: '2027-03-02T09:00:00.000Z' })
  const dated = [...entries, catalogueEntry(pictured, 1), catalogueEntry(held, 1)]
  async function askedAt(now: string): Promise<readonly RecordId[]> {
    await keeper.look({ entries: dated, house, now }, going)
    return asked()
  }
  expect(await askedAt('2027-03-01T11:00:00.000Z')).toHaveLength(4)
  expect(await askedAt('2027-03-01T12:00:00.000Z')).toEqual([])
  expect(await askedAt('2027-03-02T12:00:00.000Z')).toEqual([pictured.id, held.id])
  expect(await askedAt('2027-03-03T12:00:00.000Z')).toEqual([pictured.id])
})
