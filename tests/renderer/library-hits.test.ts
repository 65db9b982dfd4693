import { expect, test } from 'vitest'

import type { LibraryRecord } from '../../core/library/library-record.ts'
import { emptyQuery, type SearchQuery } from '../../core/search/search-query.ts'
import { findInTime } from '../../renderer/find/find-in-time.ts'
import { findInLibrary, type RecordHits } from '../../renderer/find/library-hits.ts'
import { replaceInLibrary } from '../../renderer/find/replace-in-library.ts'
import { aDocument, anArticle } from '../builders/article.ts'
import { aDeskOn, type WholeDesk } from '../builders/desk.ts'
import { aLibraryWith } from '../builders/library.ts'
import { expectValue } from '../builders/outcome.ts'
import { aRecordId } from '../builders/record-id.ts'
import { aPost, aThread } from '../builders/thread.ts'

const article = anArticle({
  headline: 'Tide and time',
  standfirst: '',
  body: aDocument(`${'Long before this. '.repeat(9)}The tide comes, ${'and goes. '.repeat(20)}`),
})
const thread = aThread({
  id: aRecordId(14),
  title: 'A year',
  posts: [aPost({ text: 'One tide, two TIDES.' })],
})
const query: SearchQuery = { ...emptyQuery, text: 'tide' }
const never = new AbortController().signal

async function aDesk(...records: readonly LibraryRecord[]): Promise<WholeDesk> {
  const desk = aDeskOn(await aLibraryWith(...records))
  await desk.actions.start()
  return desk
}

async function found(
  { desk }: WholeDesk,
  ...records: readonly LibraryRecord[]
): Promise<readonly RecordHits[]> {
  const ids = records.map(({ id }) => id)
  const look = { desk, find: findInTime, ids, query, signal: never, onProgress: () => undefined }
  return expectValue(await findInLibrary(look))
}

async function stored({ desk }: WholeDesk, record: LibraryRecord): Promise<LibraryRecord> {
  return expectValue(await desk['record:read'](record.id)).record
}

test('passages are found in all records, each with the words around it', async () => {
  const desk = await aDesk(article, thread)
  const [first, second] = await found(desk, article, thread)
  expect(first?.hits.map(({ path }) => path)).toEqual(['headline', 'body/content/0/content'])
  expect(first?.hits[1]).toMatchObject({
    before: '… this. Long before this. Long before this. The ',
    match: { groups: ['tide'] },
  })
  expect(first?.hits[1]?.after).toMatch(/^ comes, and goes\. .* …$/u)
  expect(second?.hits.map(({ before, after }) => [before, after])).toEqual([
    ['One ', ', two TIDES.'],
    ['One tide, two ', 'S.'],
  ])
})

test('what is chosen is replaced as one act, which is taken back as one', async () => {
  const desk = await aDesk(article, thread)
  const [first, second] = await found(desk, article, thread)
  if (first === undefined || second === undefined) throw new Error('both have it')
  const done: number[] = []
  await replaceInLibrary({
    actions: desk.actions,
    records: [{ ...first, hits: first.hits.slice(0, 1) }, second],
    query,
    replacement: { text: 'ebb', preservesCase: true },
    signal: never,
    onProgress: (count) => done.push(count),
  })
  expect(done).toEqual([2])
  expect(await stored(desk, article)).toMatchObject({
    headline: 'Ebb and time',
    body: article.body,
  })
  expect(await stored(desk, thread)).toMatchObject({ posts: [{ text: 'One ebb, two EBBS.' }] })
  expect(desk.store.getState().notice?.text).toBe('Replaced “tide” in 2 records')
  const [kept] = expectValue(await desk.desk['history:list'](thread.id))
  expect(kept).toMatchObject({ reason: 'bulk' })

  await desk.actions.undo()
  expect(await stored(desk, article)).toMatchObject({ headline: 'Tide and time' })
  expect(await stored(desk, thread)).toMatchObject({ posts: [{ text: 'One tide, two TIDES.' }] })
})

test('a record that reads otherwise by then is left as it is, and nothing is noted', async () => {
  const desk = await aDesk(article)
  const hits = await found(desk, article)
  await desk.actions.changeMany({
    ids: [article.id],
    edit: (record) => ({
      ok: true,
      value:
        record.kind === 'article'
          ? { ...record, headline: 'Ebb', body: aDocument('Ebb.') }
          : record,
    }),
    label: () => 'Wrote it anew',
  })
  const outcomes = await replaceInLibrary({
    actions: desk.actions,
    records: hits,
    query,
    replacement: { text: 'flood', preservesCase: true },
    signal: never,
    onProgress: () => undefined,
  })
  expect(outcomes.map(({ ok }) => ok)).toEqual([true])
  expect(await stored(desk, article)).toMatchObject({ headline: 'Ebb' })
  expect(desk.store.getState().notice?.text).toBe('Wrote it anew')
})

test('looking can be stopped, and keeps what was found; a wrong expression is explained', async () => {
  const many = Array.from({ length: 90 }, (_, at) =>
    anArticle({ id: aRecordId(100 + at), headline: `Tide ${at}`, body: aDocument('None.') }),
  )
  const { desk } = await aDesk(...many)
  const controller = new AbortController()
  const look = {
    desk,
    find: findInTime,
    ids: many.map(({ id }) => id),
    query,
    signal: controller.signal,
    onProgress: () => controller.abort(),
  }
  expect(expectValue(await findInLibrary(look))).toHaveLength(40)
  expect(
    await findInLibrary({
      ...look,
      query: { ...query, text: '(', isExpression: true },
      signal: never,
    }),
  ).toEqual({ ok: false, failure: 'This expression doesn’t work: unterminated group' })
})
