import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'

import type { Article } from '../../core/article/article.ts'
import type { MergingSave } from '../../core/merge/merging-save.ts'
import { recordText } from '../../renderer/desk/record-text.ts'
import { savePage } from '../../renderer/desk/save-page.ts'
import { anyDocument } from '../builders/any-document.ts'
import { aDocument, anArticle } from '../builders/article.ts'
import { aDeskOn } from '../builders/desk.ts'
import { aLibraryWith } from '../builders/library.ts'
import { expectValue } from '../builders/outcome.ts'

const article = anArticle({ headline: 'Night shift', body: aDocument('One.', 'Two.') })

async function aDeskWithArticle() {
  const { desk } = aDeskOn(await aLibraryWith(article))
  const { record: ancestor, version: base } = expectValue(await desk['record:read'](article.id))
  return { desk, ancestor, base }
}

test('a page is answered as the disk has it', async () => {
  const { desk, ancestor, base } = await aDeskWithArticle()
  const record = { ...article, headline: 'Day shift' }

  const saved = expectValue(await savePage(desk)({ record, base, ancestor }))

  const stored = expectValue(await desk['record:read'](article.id))
  expect(saved).toEqual({ kind: 'saved', stored })
  expect(stored.record).toMatchObject({ headline: 'Day shift' })
})

test('what others wrote in the file meanwhile comes in with the save', async () => {
  const { desk, ancestor, base } = await aDeskWithArticle()
  expectValue(await desk['record:save']({ record: { ...article, section: 'Towns' }, base }))

  const record = { ...article, headline: 'Day shift' }
  const saved = expectValue(await savePage(desk)({ record, base, ancestor }))

  expect(saved).toMatchObject({
    kind: 'merged',
    stored: { record: { headline: 'Day shift', section: 'Towns' } },
  })
})

test('text that is no record is refused', async () => {
  const { desk, base } = await aDeskWithArticle()
  const crossed = { ...article, html: '<p>' }
  await expect(desk['record:save-text']({ record: JSON.stringify(crossed), base })).rejects.toThrow(
    'html',
  )
  await expect(desk['record:save-text']({ record: '{', base })).rejects.toThrow('JSON')
})

test('of an article that was saved before only the blocks that changed cross', async () => {
  const { desk, ancestor, base } = await aDeskWithArticle()
  const blocks = vi.fn<(typeof desk)['record:save-blocks']>(desk['record:save-blocks'])
  const save = savePage({ ...desk, 'record:save-blocks': blocks })
  const first = expectValue(await save({ record: article, base, ancestor }))
  const content = [...article.body.content, ...aDocument('Three.').content]
  const longer: Article = { ...article, body: { ...article.body, content } }

  const order = { record: longer, base: versionOf(first), ancestor }
  expectValue(await save(order))

  expect(blocks).toHaveBeenCalledOnce()
  expect(blocks.mock.lastCall?.[0]).toMatchObject({
    first: 2,
    last: 0,
    between: JSON.stringify(aDocument('Three.').content),
  })
  expect(expectValue(await desk['record:read'](article.id)).record).toMatchObject({
    body: longer.body,
  })
})

test('what was changed block by block is stored as it would be from the whole text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyEdit, { minLength: 2, maxLength: 6 }), async (edits) => {
      const [one, other] = [await aDeskWithArticle(), await aDeskWithArticle()]
      const save = savePage(one.desk)
      let record: Article = article
      let [byBlocks, whole] = [one.base, other.base]
      for (const edit of edits) {
        record = edited(record, edit)
        const order = { record, base: byBlocks, ancestor: one.ancestor }
        byBlocks = versionOf(expectValue(await save(order)))
        const text = { record: recordText(record), base: whole }
        whole = expectValue(await other.desk['record:save-text'](text)).version
        expect(byBlocks).toEqual(whole)
      }
    }),
    { numRuns: 20 },
  )
})

test('a change of another base than the last is asked for whole', async () => {
  const { desk, ancestor, base } = await aDeskWithArticle()
  const save = savePage(desk)
  expectValue(await save({ record: article, base, ancestor }))
  const { version } = expectValue(await desk['record:read'](article.id))
  const change = { id: article.id, base, others: '{}', first: 0, last: 0, between: '[]' }

  expect(await desk['record:save-blocks'](change)).toBeNull()
  expect(await desk['record:save-blocks']({ ...change, base: version, first: 9 })).toBeNull()
  await expect(desk['record:save-blocks']({ ...change, base: version })).rejects.toThrow('kind')
  expect(expectValue(await desk['record:read'](article.id)).version).toEqual(version)
})

/** Blocks that stand in the place of so many others, and a headline. */
const anyEdit = fc.record({
  at: fc.nat(5),
  removed: fc.nat(3),
  blocks: anyDocument.map(({ content }) => content),
  headline: fc.string(),
})

function edited(
  before: Article,
  { at, removed, blocks, headline }: typeof anyEdit extends fc.Arbitrary<infer E> ? E : never,
): Article {
  const content = before.body.content.toSpliced(at, removed, ...blocks)
  return { ...before, headline, body: { ...before.body, content } }
}

function versionOf(saved: MergingSave) {
  if (saved.kind !== 'saved') throw new Error(`It was ${saved.kind}`)
  return saved.stored.version
}
