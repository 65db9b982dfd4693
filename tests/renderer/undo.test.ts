import { describe, expect, test } from 'vitest'

import type { Article } from '../../core/article/article.ts'
import { removeArticle } from '../../core/edition/edition-edits.ts'
import type { Edition } from '../../core/edition/edition.ts'
import type { LibraryRecord } from '../../core/library/library-record.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import { type Result, success } from '../../core/result.ts'
import type { OpenRecord } from '../../renderer/desk/open-record.ts'
import { changeUndoably } from '../../renderer/desk/undo-record.ts'
import { anArticle } from '../builders/article.ts'
import { aDeskOn, type WholeDesk } from '../builders/desk.ts'
import { anEdition } from '../builders/edition.ts'
import { aLibraryWith } from '../builders/library.ts'
import { expectValue } from '../builders/outcome.ts'
import { aRecordId } from '../builders/record-id.ts'

const article = anArticle({ headline: 'Tides' })
const edition = anEdition({ featured: null, articles: [article.id, aRecordId(51)] })

async function aDesk(): Promise<WholeDesk> {
  const desk = aDeskOn(await aLibraryWith(article, edition))
  await desk.actions.start()
  return desk
}

async function openEdition({ actions, store }: WholeDesk): Promise<OpenRecord<Edition>> {
  await actions.open(edition.id)
  const { page } = store.getState()
  if (page?.kind !== 'edition') throw new Error('the edition is not on the page')
  return page.open
}

async function openArticle({ actions, store }: WholeDesk): Promise<OpenRecord<Article>> {
  await actions.open(article.id)
  const { page } = store.getState()
  if (page?.kind !== 'article') throw new Error('the article is not on the page')
  return page.open
}

function ids({ store }: WholeDesk): readonly string[] {
  return (store.getState().overview?.entries ?? []).map(({ id }) => id).toSorted()
}

function said({ store }: WholeDesk): string | undefined {
  return store.getState().notice?.text
}

test('a removal is taken back, done again and taken back once more, and each is said', async () => {
  const desk = await aDesk()
  const { actions } = desk

  await actions.trash(article.id)
  expect([ids(desk), said(desk)]).toEqual([[edition.id], 'Moved “Tides” to the trash'])
  await actions.undo()
  expect([ids(desk), said(desk)]).toEqual([
    [article.id, edition.id].toSorted(),
    'Undone: moved “Tides” to the trash',
  ])
  await actions.redo()
  expect([ids(desk), said(desk)]).toEqual([[edition.id], 'Done again: moved “Tides” to the trash'])
  await actions.undo()
  expect(ids(desk)).toEqual([article.id, edition.id].toSorted())
})

test('what was put back from the trash goes there again', async () => {
  const desk = await aDesk()
  await desk.actions.trash(article.id)
  await desk.actions.restore(article.id)
  expect(said(desk)).toBe('Put “Tides” back')

  await desk.actions.undo()
  expect(ids(desk)).toEqual([edition.id])
})

test('a change is taken back on the disk although another page was opened since', async () => {
  const desk = await aDesk()
  const open = await openEdition(desk)
  changeUndoably({
    open,
    did: desk.actions.did,
    label: 'Removed “Tides”',
    update: (before) => removeArticle(before, article.id),
  })
  await openArticle(desk)

  await desk.actions.undo()
  expect(said(desk)).toBe('Undone: removed “Tides”')
  const stored = expectValue(await desk.session.library().read(edition.id)).record
  expect(stored).toMatchObject({ articles: edition.articles })
})

test('keys that are faster than the disk take back one act each, the newest first', async () => {
  const desk = await aDesk()
  const open = await openArticle(desk)
  for (const status of ['in-review', 'ready'] as const) {
    changeUndoably({
      open,
      did: desk.actions.did,
      label: `Made it ${status}`,
      update: (before) => ({ ...before, status }),
    })
  }

  await Promise.all([desk.actions.undo(), desk.actions.undo(), desk.actions.undo()])
  expect([open.latest().status, said(desk)]).toEqual(['draft', 'There is nothing to undo'])
})

test('a new act ends what could be done again', async () => {
  const desk = await aDesk()
  await desk.actions.trash(article.id)
  await desk.actions.undo()
  await desk.actions.trash(edition.id)

  await desk.actions.redo()
  expect([ids(desk), said(desk)]).toEqual([[article.id], 'There is nothing to do again'])
})

test('an act that was written over is named, left alone and not in the way of the one before', async () => {
  const desk = await aDesk()
  const open = await openArticle(desk)
  const { did, undo } = desk.actions
  changeUndoably({
    open,
    did,
    label: 'Put it in the section',
    update: (before) => ({ ...before, section: 'Harbour' }),
  })
  changeUndoably({
    open,
    did,
    label: 'Made it ready',
    update: (before) => ({ ...before, status: 'ready' }),
  })
  open.changeNoted((before) => ({ ...before, status: 'archived' }))

  await undo()
  expect(desk.store.getState().notice).toEqual({
    text: '“Tides” was edited there since, so it was left as it is',
    tone: 'bad',
  })
  await undo()
  expect(open.latest()).toMatchObject({ section: article.section, status: 'archived' })
})

describe('one act at many records', () => {
  const fog = anArticle({ id: aRecordId(61), headline: 'Fog' })
  const lamps = anArticle({ id: aRecordId(62), headline: 'Lamps', section: 'Harbour' })
  const ids3 = [article.id, fog.id, lamps.id]

  async function aDeskOfMany(): Promise<WholeDesk> {
    const desk = aDeskOn(await aLibraryWith(article, fog, lamps))
    await desk.actions.start()
    return desk
  }

  /** Headline, section of each article on the disk. */
  async function sections(desk: WholeDesk): Promise<readonly string[]> {
    const stored = await Promise.all(ids3.map((id) => desk.session.library().read(id)))
    return stored.map((each) => {
      const { record } = expectValue(each)
      return record.kind === 'article' ? record.section : record.kind
    })
  }

  const order = {
    ids: ids3,
    edit: toHarbour,
    label: (count: number) => `Moved ${count} articles to Harbour`,
  }

  test('is made, kept, taken back and done again as one, on the page too', async () => {
    const desk = await aDeskOfMany()
    const { actions } = desk
    const open = await openArticle(desk)
    open.change((before) => ({ ...before, headline: 'Tides, typed' }))

    const outcomes = await actions.changeMany(order)
    expect(outcomes.every(({ ok }) => ok)).toBe(true)
    expect([await sections(desk), said(desk)]).toEqual([
      ['Harbour', 'Harbour', 'Harbour'],
      'Moved 2 articles to Harbour',
    ])
    expect(open.latest()).toMatchObject({ headline: 'Tides, typed', section: 'Harbour' })
    const kept = expectValue(await desk.session.library().history(fog.id))
    expect(kept.map(({ reason }) => reason)).toEqual(['bulk'])

    await actions.undo()
    expect([await sections(desk), said(desk)]).toEqual([
      ['', '', 'Harbour'],
      'Undone: moved 2 articles to Harbour',
    ])
    expect(open.latest()).toMatchObject({ headline: 'Tides, typed', section: '' })
    await actions.redo()
    expect(await sections(desk)).toEqual(['Harbour', 'Harbour', 'Harbour'])
  })

  test('is taken back where nobody wrote since, and the rest is named', async () => {
    const desk = await aDeskOfMany()
    await desk.actions.changeMany(order)
    const library = desk.session.library()
    const { record, version } = expectValue(await library.read(fog.id))
    if (record.kind !== 'article') throw new Error('the article is not there')
    expectValue(await library.save({ ...record, section: 'Weather' }, version))

    await desk.actions.undo()
    expect(await sections(desk)).toEqual(['', 'Weather', 'Harbour'])
    expect(said(desk)).toBe(
      'Undone in part: moved 2 articles to Harbour. “Fog” was edited there since, so it was left as it is',
    )
    await desk.actions.redo()
    expect(await sections(desk)).toEqual(['Harbour', 'Weather', 'Harbour'])
  })

  test('can be stopped; what was done by then is one act', async () => {
    const desk = await aDeskOfMany()
    const stopping = new AbortController()
    stopping.abort()
    expect(await desk.actions.changeMany({ ...order, signal: stopping.signal })).toEqual([])
    await desk.actions.undo()
    expect(said(desk)).toBe('There is nothing to undo')
  })

  test('removes them, and one key brings them all back', async () => {
    const desk = await aDeskOfMany()
    await desk.actions.trash(...ids3)
    expect([ids(desk), said(desk)]).toEqual([[], 'Moved 3 records to the trash'])
    await desk.actions.undo()
    expect([ids(desk), said(desk)]).toEqual([
      ids3.toSorted(),
      'Undone: moved 3 records to the trash',
    ])
  })
})

test('whatever is set on the page is taken back in its turn, and a new record as well', async () => {
  const desk = await aDesk()
  const { actions } = desk
  const open = await openArticle(desk)
  open.change((before) => ({ ...before, tags: ['harbour'] }))
  open.change((before) => ({ ...before, tags: [...before.tags, 'night'] }))
  open.change((before) => ({ ...before, tags: [...before.tags] }))
  await actions.createAside('author', 'Mara Quill')

  await actions.undo()
  expect([ids(desk), said(desk)]).toEqual([
    [article.id, edition.id].toSorted(),
    'Undone: made “Mara Quill”',
  ])
  await actions.undo()
  expect([open.latest().tags, said(desk)]).toEqual([['harbour'], 'Undone: changed “Tides” (tags)'])
  await actions.undo()
  expect(open.latest().tags).toEqual(article.tags)
  await actions.redo()
  expect(open.latest().tags).toEqual(['harbour'])
})

test('another library has nothing of this one to undo', async () => {
  const desk = await aDesk()
  await desk.actions.trash(article.id)
  await desk.actions.start()

  await desk.actions.undo()
  expect(said(desk)).toBe('There is nothing to undo')
})

function toHarbour(record: LibraryRecord): Result<LibraryRecord, never> {
  const isElsewhere = record.kind === 'article' && record.section !== 'Harbour'
  return success(isElsewhere ? { ...record, section: 'Harbour' } : record)
}

/** Somebody is made and named in the byline. */
async function named(desk: WholeDesk): Promise<RecordId> {
  const open = await openArticle(desk)
  const created = await desk.actions.createUnnoted('author', 'Odalys Brandt')
  if (created?.record.kind !== 'author') throw new Error('no person was made')
  const { id } = created.record
  changeUndoably({
    open,
    did: desk.actions.did,
    label: 'Added Odalys Brandt to the byline',
    made: [id],
    update: (before) => ({ ...before, byline: [...before.byline, id] }),
  })
  await open.flush()
  return id
}

async function bylineOf(desk: WholeDesk): Promise<readonly RecordId[]> {
  const { record } = expectValue(await desk.desk['record:read'](article.id))
  return record.kind === 'article' ? record.byline : []
}

describe('a person who was made to be named', () => {
  test('goes with the name, and comes back with it', async () => {
    const desk = await aDesk()
    const person = await named(desk)
    for (const _ of ['once', 'twice']) {
      await desk.actions.undo()
      expect(await bylineOf(desk)).toEqual(article.byline)
      expect(ids(desk)).not.toContain(person)
      expect(said(desk)).toBe('Undone: added Odalys Brandt to the byline')
      await desk.actions.redo()
      expect(await bylineOf(desk)).toEqual([...article.byline, person])
      expect(ids(desk)).toContain(person)
    }
  })

  test('stays when somebody else names them', async () => {
    const desk = await aDesk()
    const person = await named(desk)
    const other = expectValue(await desk.desk['record:create']({ kind: 'article', title: 'Other' }))
    if (other.record.kind !== 'article') throw new Error('no article was made')
    const record = { ...other.record, byline: [person] }
    expectValue(await desk.desk['record:save']({ record, base: other.version }))
    await desk.actions.undo()
    expect(await bylineOf(desk)).toEqual(article.byline)
    expect(ids(desk)).toContain(person)
  })

  test('stays when somebody wrote of them', async () => {
    const desk = await aDesk()
    const person = await named(desk)
    const { record, version } = expectValue(await desk.desk['record:read'](person))
    if (record.kind !== 'author') throw new Error('no person was made')
    const described = { ...record, role: 'Keeper', updatedAt: '2026-11-27T09:00:00.000Z' }
    expectValue(await desk.desk['record:save']({ record: described, base: version }))
    await desk.actions.undo()
    expect(await bylineOf(desk)).toEqual(article.byline)
    expect(ids(desk)).toContain(person)
  })
})
