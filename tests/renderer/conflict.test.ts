import { expect, test, vi } from 'vitest'

import type { Article } from '../../core/article/article.ts'
import type { LibraryRecord } from '../../core/library/library-record.ts'
import type { Library } from '../../main/library/library.ts'
import type { OpenRecord } from '../../renderer/desk/open-record.ts'
import type { Page } from '../../renderer/desk/page.ts'
import { aDocument, anArticle } from '../builders/article.ts'
import { aDeskOn } from '../builders/desk.ts'
import { aLibraryWith, reopened } from '../builders/library.ts'
import { expectValue } from '../builders/outcome.ts'

const article = anArticle({ headline: 'Night ferry', body: aDocument('One.', 'Two.', 'Three.') })

/** A desk with the article on its page, and another program at the same library. */
async function openedTwice() {
  const library = await aLibraryWith(article)
  const desk = aDeskOn(library)
  await desk.actions.start()
  await desk.actions.open(article.id)
  const there = await reopened(library.folder)
  return { ...desk, library, there, open: openArticle(desk.store.getState().page) }
}

function openArticle(page: Page | null): OpenRecord<Article> {
  if (page?.kind !== 'article') throw new Error('expected an article on the page')
  return page.open
}

async function change(library: Library, update: (record: Article) => Article): Promise<void> {
  const { record, version } = expectValue(await library.read(article.id))
  if (record.kind !== 'article') throw new Error('expected an article')
  expectValue(await library.save(update(record), version))
}

async function onDisk(library: Library): Promise<LibraryRecord> {
  return expectValue(await library.read(article.id)).record
}

test('a page on which nothing is unsaved shows what another program saved, and says so', async () => {
  const { store, open, there } = await openedTwice()
  await change(there, (record) => ({ ...record, headline: 'Day ferry' }))

  await vi.waitFor(() => {
    expect(open.store.getState()).toMatchObject({
      record: { headline: 'Day ferry' },
      saving: { kind: 'saved' },
    })
  }, 5000)
  await vi.waitFor(() => {
    expect(store.getState().notice?.text).toBe(
      'Changed by another program; the page shows the new text',
    )
  }, 5000)
  expect(store.getState().overview?.entries).toMatchObject([{ title: 'Day ferry', revision: 2 }])
})

test('what is being typed and what another program saved come together at the next save', async () => {
  const { open, there, library, actions } = await openedTwice()
  open.change((record) => ({ ...record, headline: 'Night ferries' }))
  await change(there, (record) => ({
    ...record,
    body: aDocument('One.', 'Two.', 'Three, theirs.'),
  }))

  expect(await actions.flush()).toBe(true)

  const both = { headline: 'Night ferries', body: aDocument('One.', 'Two.', 'Three, theirs.') }
  expect(open.store.getState()).toMatchObject({ record: both, saving: { kind: 'saved' } })
  expect(await onDisk(library)).toMatchObject(both)

  open.change((record) => ({ ...record, section: 'Sea' }))
  expect(await actions.flush()).toBe(true)
  expect(await onDisk(library)).toMatchObject({ ...both, section: 'Sea' })
})

test('typing that goes on while a save merges is not lost', async () => {
  const { open, there, library, actions } = await openedTwice()
  open.change((record) => ({ ...record, standfirst: 'Mine.' }))
  await change(there, (record) => ({ ...record, section: 'Theirs' }))
  const flushed = actions.flush()
  open.change((record) => ({ ...record, standfirst: 'Mine, and more.' }))
  expect(await flushed).toBe(true)
  expect(await onDisk(library)).toMatchObject({ standfirst: 'Mine, and more.', section: 'Theirs' })
})

test('text that can’t be shown now waits for the next save, which brings both together', async () => {
  const { open, there, library, actions } = await openedTwice()
  open.foldOnSave({ fold: (record) => ({ ...record, slug: 'composing' }), show: () => false })
  await change(there, (record) => ({ ...record, section: 'Theirs' }))
  expect(await open.catchUp()).toBe('waits')
  expect(open.latest().section).toBe('')

  open.touch()
  expect(await actions.flush()).toBe(true)
  expect(await onDisk(library)).toMatchObject({ slug: 'composing', section: 'Theirs' })
})

test.each([
  { choices: { headline: 'mine' }, headline: 'Mine' },
  { choices: { headline: 'theirs' }, headline: 'Theirs' },
  { choices: { headline: 'both' }, headline: 'Mine / Theirs' },
] as const)('two versions are settled as was chosen: $headline', async ({ choices, headline }) => {
  const { open, there, library, actions } = await openedTwice()
  await change(there, (record) => ({ ...record, headline: 'Theirs', section: 'Sea' }))
  open.change((record) => ({ ...record, headline: 'Mine', slug: 'mine' }))
  expect(await actions.flush()).toBe(true)
  expect(open.store.getState().saving).toEqual({ kind: 'conflict' })
  expect(open.conflict()).toMatchObject({
    base: { headline: 'Night ferry' },
    mine: { headline: 'Mine' },
    theirs: { headline: 'Theirs' },
  })

  expect(await open.settleConflict(choices)).toBe(true)

  const settled = { headline, section: 'Sea', slug: 'mine' }
  expect(open.store.getState()).toMatchObject({ record: settled, saving: { kind: 'saved' } })
  expect(await onDisk(library)).toMatchObject(settled)
  expect(await library.conflictCopies()).toEqual([])
})

test('a page with an open conflict may be left: mine lies beside theirs and is offered', async () => {
  const { open, there, library, actions, desk } = await openedTwice()
  await change(there, (record) => ({ ...record, headline: 'Theirs' }))
  open.change((record) => ({ ...record, headline: 'Mine' }))
  await actions.open(null)

  const [copy] = await desk['conflict:list'](undefined)
  const compared = expectValue(await desk['conflict:compare'](copy?.file ?? ''))
  expect(compared).toMatchObject({
    copy: { headline: 'Mine' },
    current: { record: { headline: 'Theirs' } },
    ancestor: { headline: 'Night ferry' },
  })
  if (compared.current === null) throw new Error('expected the record to be there')
  expectValue(
    await desk['conflict:settle']({
      file: copy?.file ?? '',
      record: compared.copy,
      base: compared.current.version,
    }),
  )
  expect(await onDisk(library)).toMatchObject({ headline: 'Mine' })
  expect(await library.conflictCopies()).toEqual([])
})

test('a file removed underneath is said, and written again on demand', async () => {
  const { store, open, there, library } = await openedTwice()
  expectValue(await there.trash(article.id))
  await vi.waitFor(() => {
    expect(open.store.getState().saving).toEqual({ kind: 'removed' })
  }, 5000)
  expect(store.getState().overview?.entries).toEqual([])

  open.change((record) => ({ ...record, headline: 'Still here' }))
  expect(await open.flush()).toBe(false)
  expect(open.store.getState().saving).toEqual({ kind: 'removed' })

  expect(await open.writeAgain()).toBe(true)
  expect(open.store.getState().saving).toEqual({ kind: 'saved' })
  expect(await onDisk(library)).toMatchObject({ headline: 'Still here' })
  expect(store.getState().overview?.entries).toMatchObject([{ title: 'Still here' }])
})
