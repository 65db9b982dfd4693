import { expect, test } from 'vitest'

import { runCommand } from '../../renderer/desk/run-command.ts'
import { anArticle } from '../builders/article.ts'
import { aDeskOn, type WholeDesk } from '../builders/desk.ts'
import { aLibraryWith } from '../builders/library.ts'
import { aRecordId } from '../builders/record-id.ts'

const tides = anArticle({ id: aRecordId(51), headline: 'Tides' })
const ferry = anArticle({ id: aRecordId(52), headline: 'Night ferry' })
const form = anArticle({ id: aRecordId(53), headline: 'Review', isTemplate: true })

async function aStartedDesk(): Promise<WholeDesk> {
  const desk = aDeskOn(await aLibraryWith(tides, ferry, form))
  await desk.actions.start()
  return desk
}

test('what is chosen together is published in the order in which it was chosen, without the templates', async () => {
  const desk = await aStartedDesk()
  await desk.actions.open(tides.id)
  desk.listing.setState({ chosen: [ferry.id, form.id, tides.id] })

  await runCommand('publish', desk)

  expect(desk.store.getState().sheet).toEqual({ kind: 'publish', ids: [ferry.id, tides.id] })
})

test('the record on the page is published while nothing else is chosen', async () => {
  const desk = await aStartedDesk()
  await runCommand('publish', desk)
  expect(desk.store.getState().sheet).toBeNull()

  await desk.actions.open(ferry.id)
  await runCommand('publish', desk)

  expect(desk.store.getState().sheet).toEqual({ kind: 'publish', ids: [ferry.id] })
})

test('templates alone are refused by name', async () => {
  const desk = await aStartedDesk()
  await desk.actions.open(form.id)

  await runCommand('publish', desk)

  const { sheet, notice } = desk.store.getState()
  expect(sheet).toBeNull()
  expect(notice?.text).toContain('“Review” is a template')
})

test('a bundle of several is called after the first of them', async () => {
  const desk = await aStartedDesk()

  await desk.desk['export:make']({
    ids: [ferry.id, tides.id],
    targets: ['text'],
    options: {},
    form: 'zip',
    isForced: true,
    isEmbargoNamed: false,
  })

  expect(desk.machine.asked).toEqual(['bundle night-ferry-and-1-more as zip'])
})
