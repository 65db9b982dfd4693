import { expect, test } from 'vitest'

import type { House } from '../../core/library/house.ts'
import { houseId } from '../../core/library/house.ts'
import { anArticle } from '../builders/article.ts'
import { aDeskOn, type WholeDesk } from '../builders/desk.ts'
import { aLibraryWith } from '../builders/library.ts'
import { expectValue } from '../builders/outcome.ts'

async function aDesk(): Promise<WholeDesk> {
  const desk = aDeskOn(await aLibraryWith(anArticle()))
  await desk.actions.start()
  return desk
}

function withWord(word: string): (house: House) => House {
  return (house) => ({ ...house, dictionary: [...house.dictionary, word] })
}

async function wordsOnDisk({ desk }: WholeDesk): Promise<readonly string[]> {
  return expectValue(await desk['house:read'](undefined)).house.dictionary
}

test('what is agreed on is on the disk before it is shown, and makes no row in any list', async () => {
  const desk = await aDesk()
  expect(desk.house.store.getState().dictionary).toEqual([])

  expect(await desk.house.change('Added “copydesk”', withWord('copydesk'))).toBe(true)

  expect(desk.house.store.getState().dictionary).toEqual(['copydesk'])
  expect(await wordsOnDisk(desk)).toEqual(['copydesk'])
  await desk.actions.reload()
  expect(desk.store.getState().overview?.entries.map(({ kind }) => kind)).toEqual(['article'])
})

test('changes that are asked for at once are all made', async () => {
  const desk = await aDesk()
  const words = ['one', 'two', 'three']
  await Promise.all(words.map((word) => desk.house.change(`Added “${word}”`, withWord(word))))
  expect(await wordsOnDisk(desk)).toEqual(words)
})

test('what another program agreed on meanwhile stays', async () => {
  const desk = await aDesk()
  await desk.house.change('Added “one”', withWord('one'))
  const { house, version } = expectValue(await desk.desk['house:read'](undefined))
  expectValue(await desk.desk['house:save']({ house: withWord('theirs')(house), base: version }))

  await desk.house.change('Added “two”', withWord('two'))

  expect(await wordsOnDisk(desk)).toEqual(['one', 'theirs', 'two'])
})

test('a change of the house is undone like any other act', async () => {
  const desk = await aDesk()
  await desk.house.change('Added “one”', withWord('one'))
  await desk.actions.undo()

  expect(await wordsOnDisk(desk)).toEqual([])
  await expect.poll(() => desk.house.store.getState().dictionary).toEqual([])
})

test('the house has earlier versions and no page', async () => {
  const desk = await aDesk()
  await desk.house.change('Added “one”', withWord('one'))
  expectValue(await desk.desk['history:keep']({ id: houseId, name: 'Agreed in May' }))
  await desk.house.change('Added “two”', withWord('two'))
  const kept = expectValue(await desk.desk['history:list'](houseId))
  expect(kept.map(({ name }) => name)).toEqual(['Agreed in May'])

  await desk.actions.open(houseId)
  expect(desk.store.getState().page).toBeNull()
})
