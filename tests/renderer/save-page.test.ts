import { expect, test } from 'vitest'

import { savePage } from '../../renderer/desk/save-page.ts'
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
