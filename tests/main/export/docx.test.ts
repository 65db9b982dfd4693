import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'

import { documentSchema } from '../../../core/document/document.ts'
import { manifestSchema } from '../../../core/export/bundle/manifest.ts'
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
async function aWordFile(template: Uint8Array | null = null) {
  const author = anAuthor()
  const library = await aLibraryWith(author)
  const picture = expectValue(
    await library.addMedia({ bytes: pngBytes(), fileName: 'Reading room.png', alt: 'Green lamps' }),
  )
  const body = JSON.stringify(everyNode).replaceAll(aMediaId(1), picture.record.id)
  const article = anArticle({ byline: [author.id], body: documentSchema.parse(JSON.parse(body)) })
  expectValue(await library.create(article))
  if (template !== null) {
    await mkdir(join(library.folder, 'design'))
    await writeFile(join(library.folder, 'design/word.docx'), template)
  }
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

const words = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A Word file of a German house: its own ids, a heading based on a style that we don’t know, and a narrow page. */
const houseFile = zipSync({
  'word/document.xml': strToU8(
    `<w:document ${words}><w:body><w:p/><w:sectPr><w:pgSz w:w="9000" w:h="14000"/><w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1000" w:header="700" w:footer="700" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  ),
  'word/styles.xml': strToU8(
    `<w:styles ${words}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Charter" w:hAnsi="Charter"/><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Kopf"><w:name w:val="Kopf"/><w:basedOn w:val="Standard"/><w:rPr><w:smallCaps/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Kopf"/><w:next w:val="Standard"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Unbenutzt"><w:name w:val="Unbenutzt"/></w:style></w:styles>`,
  ),
})

test('the styles and the page of the house take the place of ours', async () => {
  const { file, bytes } = await aWordFile(houseFile)
  const parts = unzipSync(new Uint8Array(bytes))
  const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array())
  expect(styles).toContain('w:ascii="Charter"')
  expect(styles).toContain('<w:lang w:val="en-GB"/>')
  expect(styles).toContain(
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Kopf"/><w:next w:val="Normal"/>',
  )
  expect(styles).toContain('w:styleId="Kopf"')
  expect(styles).toContain('w:styleId="PullQuote"')
  expect(styles).not.toMatch(/numPr|Unbenutzt|"Standard"/u)
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  expect(text).toContain('<w:pgSz w:w="9000" w:h="14000"/>')
  const checked = wordChecker === null ? null : await checkWordFile(wordChecker, file)
  expect(checked?.errors ?? []).toEqual([])
})

test('what is no Word file is no template', async () => {
  await expect(aWordFile(strToU8('no zip'))).rejects.toThrow('design/word.docx')
})
