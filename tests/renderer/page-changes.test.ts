import { expect, test } from 'vitest'

import type { Article } from '../../core/article/article.ts'
import { success } from '../../core/result.ts'
import { createDeskStore } from '../../renderer/desk/desk-store.ts'
import { createOpenRecord } from '../../renderer/desk/open-record.ts'
import { openId } from '../../renderer/desk/page.ts'
import { anArticle } from '../builders/article.ts'
import { aDeskOn } from '../builders/desk.ts'
import { aLibraryWith } from '../builders/library.ts'
import { aRecordId } from '../builders/record-id.ts'

const first = anArticle({ id: aRecordId(1), headline: 'First' })
const second = anArticle({ id: aRecordId(2), headline: 'Second' })

const stored = { record: first, version: { revision: 1, hash: 'aa' } }

test('of two records asked for at once the page shows the last, whichever was read faster', async () => {
  const { desk } = aDeskOn(await aLibraryWith(first, second))
  const { promise: slow, resolve: releaseFirst } = Promise.withResolvers<void>()
  const { store, actions } = createDeskStore({
    ...desk,
    'record:read': async (id) => {
      if (id === first.id) await slow
      return desk['record:read'](id)
    },
  })
  await actions.start()

  const openings = [actions.open(first.id), actions.open(second.id)]
  releaseFirst()
  await Promise.all(openings)

  expect(openId(store.getState().page)).toBe(second.id)
})

test('what is typed while the next record is read is saved before the page changes', async () => {
  const library = await aLibraryWith(first, second)
  const { desk, store, actions } = aDeskOn(library)
  await actions.start()
  await actions.open(first.id)
  const page = store.getState().page
  if (page?.kind !== 'article') throw new Error('expected an article')

  const opening = actions.open(second.id)
  page.open.change((article) => ({ ...article, headline: 'First, longer' }))
  await opening

  expect(openId(store.getState().page)).toBe(second.id)
  const read = await desk['record:read'](first.id)
  expect(read).toMatchObject({ ok: true, value: { record: { headline: 'First, longer' } } })
})

test('a record that is put on the page again is a new opening, so that no editor is carried over', async () => {
  const { store, actions } = aDeskOn(await aLibraryWith(first))
  await actions.start()
  await actions.open(first.id)
  const before = store.getState().page?.opening

  await actions.takeFromDisk()

  expect(openId(store.getState().page)).toBe(first.id)
  expect(store.getState().page?.opening).not.toBe(before)
})

test('a save that breaks is told, keeps the words, and is tried again', async () => {
  let isBroken = true
  const open = createOpenRecord<Article>(stored, {
    read: async () => success(stored),
    create: async (record) => success({ record, version: stored.version }),
    save: ({ record, base }) => {
      if (isBroken) return Promise.reject(new Error('the cable was out'))
      const saved = { record, version: { ...base, revision: 2 } }
      return Promise.resolve(success({ kind: 'saved', stored: saved }))
    },
    onChanged: () => {},
    onSaved: () => {},
    onRest: () => {},
  })
  open.change((article) => ({ ...article, headline: 'Kept' }))

  expect(await open.flush()).toBe(false)
  expect(open.store.getState()).toMatchObject({
    record: { headline: 'Kept' },
    saving: { kind: 'failed', failure: { kind: 'unexpected', message: 'the cable was out' } },
  })

  isBroken = false
  expect(await open.flush()).toBe(true)
  expect(open.store.getState().saving).toEqual({ kind: 'saved' })
  open.dispose()
})
