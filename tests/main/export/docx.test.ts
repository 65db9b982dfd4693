import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'

import { documentSchema } from '../../../core/document.ts'
import { manifestSchema } from '../../../core/export/manifest.ts'
import { makeBundle } from '../../../main/export/make-bundle.ts'
import { anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { morning } from '../../builders/clock.ts'
import { everyNode } from '../../builders/every-node.ts'
import { aLibraryWith } from '../../builders/library.ts'
import { pngBytes } from '../../builders/media.ts'
import { expectValue } from '../../builders/outcome.ts'
import { aMediaId } from '../../builders/record-id.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'
import { workshop } from '../../builders/workshop.ts'
import { checkWordFile, wordChecker } from '../../validators/word-file.ts'

/** A bundle with a Word file of every node; the file's bytes and what the manifest says of it. */
async function aWordFile() {
  const author = anAuthor()
  const library = await aLibraryWith(author)
  const picture = expectValue(
    await library.addMedia({ bytes: pngBytes(), fileName: 'Reading room.png', alt: 'Green lamps' }),
  )
  const body = JSON.stringify(everyNode).replaceAll(aMediaId(1), picture.record.id)
  const article = anArticle({ byline: [author.id], body: documentSchema.parse(JSON.parse(body)) })
  expectValue(await library.create(article))
  const out = join(await temporaryFolder(), 'bundle')
  expectValue(
    await makeBundle({
      library,
      ids: [article.id],
      targets: ['docx'],
      options: {},
      out,
      force: true,
      now: morning,
      print: null,
      workshop,
    }),
  )
  const file = join(out, 'docx/the-library-that-never-closes.docx')
  const manifest = manifestSchema.parse(
    JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')),
  )
  return { file, bytes: await readFile(file), listed: manifest.files }
}

test.runIf(wordChecker !== null)(
  'Microsoft’s own checker finds nothing in a Word file of every node',
  async () => {
    const { file } = await aWordFile()
    expect(await checkWordFile(wordChecker ?? '', file)).toMatchObject({ ok: true, errors: [] })
  },
)

test('the same article gives the same bytes, and the manifest knows them', async () => {
  const [one, other] = [await aWordFile(), await aWordFile()]
  expect(one.bytes.equals(other.bytes)).toBe(true)
  expect(one.listed).toEqual(other.listed)
  const listed = one.listed.find(({ path }) => path.endsWith('.docx'))
  expect(listed?.size).toBe(one.bytes.length)
  expect(Object.keys(unzipSync(new Uint8Array(one.bytes)))[0]).toBe('[Content_Types].xml')
})
