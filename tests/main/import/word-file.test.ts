import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { zipSync } from 'fflate'
import { expect, test } from 'vitest'

import { documentSchema } from '../../../core/document/document.ts'
import { commentThreads } from '../../../core/editing/comment-threads.ts'
import { suggestedChanges } from '../../../core/editing/suggestions.ts'
import { makeBundle } from '../../../main/export/make-bundle.ts'
import { importFiles, readImportFiles } from '../../../main/import/import-files.ts'
import { readFileText } from '../../../main/import/read-file-text.ts'
import { readImportFile } from '../../../main/import/read-import-file.ts'
import { anArticle } from '../../builders/article.ts'
import { morning } from '../../builders/clock.ts'
import { tickingClock } from '../../builders/clock.ts'
import { everyNode } from '../../builders/every-node.ts'
import { aLibrary, aLibraryWith } from '../../builders/library.ts'
import { pngBytes } from '../../builders/media.ts'
import { expectValue } from '../../builders/outcome.ts'
import { aMediaId, countingIds } from '../../builders/record-id.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'
import { workshop } from '../../builders/workshop.ts'

function zipped(files: Readonly<Record<string, string>>): Uint8Array {
  const bytes = new Map(
    Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]),
  )
  return zipSync(Object.fromEntries<Uint8Array>(bytes))
}

test('a Word file of one library becomes an article of another, pictures and all', async () => {
  const sender = await aLibraryWith()
  const picture = expectValue(
    await sender.addMedia({ bytes: pngBytes(), fileName: 'Quay.png', alt: 'The quay' }),
  )
  const body = JSON.stringify(everyNode).replaceAll(aMediaId(1), picture.record.id)
  const article = anArticle({ body: documentSchema.parse(JSON.parse(body)) })
  expectValue(await sender.create(article))
  const out = join(await temporaryFolder(), 'bundle')
  const order = {
    ids: [article.id],
    targets: ['docx'],
    options: {},
    force: true,
    now: morning,
    print: null,
    workshop,
  } as const
  expectValue(await makeBundle({ library: sender, out, ...order }))

  const library = await aLibrary()
  const file = join(out, 'docx/the-library-that-never-closes.docx')
  const read = expectValue(await readImportFiles([{ path: file }]))
  const [outcome] = expectValue(
    await importFiles({
      library,
      files: read,
      repairText: false,
      clock: tickingClock(),
      newId: countingIds(0x50_0000),
    }),
  )
  expect(outcome?.recognised).toBe('a Word file, one article')
  expect(library.list('media').map(({ id }) => id)).toEqual([picture.record.id])
  const [entry] = library.list('article')
  const stored = entry === undefined ? undefined : expectValue(await library.read(entry.id)).record
  const taken = stored?.kind === 'article' ? stored.body : everyNode
  expect(commentThreads(taken)).toHaveLength(1)
  expect(suggestedChanges(taken).length).toBeGreaterThan(0)
  expect(JSON.stringify(taken)).toContain(picture.record.id)

  const bytes = new Uint8Array(await readFile(file))
  const text = expectValue(await readFileText({ fileName: 'night.docx', bytes }, library))
  expect(text.body.content.slice(0, 2)).toMatchObject([
    { type: 'heading', content: [{ text: article.headline }] },
    { type: 'paragraph', content: [{ text: article.standfirst }] },
  ])
  expect(text.body.content.slice(2)).toEqual(taken.content)
})

const aWordFile = {
  '[Content_Types].xml': '<Types/>',
  'word/document.xml':
    '<w:document><w:body><w:p><w:r><w:t>Text.</w:t></w:r></w:p></w:body></w:document>',
}

test('a Word file is known by what it holds, whatever its name', async () => {
  const read = expectValue(await readImportFile({ fileName: 'a.bin', bytes: zipped(aWordFile) }))
  expect(read.proposal.format).toBe('docx')
})

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['a zip of something else', { 'a.txt': 'a' }, 'not-text'],
  [
    'a small file that becomes large',
    { ...aWordFile, 'word/footnotes.xml': ' '.repeat(5_000_000) },
    'too-large',
  ],
  ['a damaged text', { ...aWordFile, 'word/document.xml': '<w:document>' }, 'malformed'],
])('%s is refused', async (_, files, kind) => {
  expect(await readImportFile({ fileName: 'a.docx', bytes: zipped(files) })).toMatchObject({
    failure: { kind },
  })
})

test('a file with more parts than any document has is refused', async () => {
  const parts = Array.from({ length: 2001 }, (_, at) => [`word/p${at}.xml`, '<a/>'] as const)
  const bytes = zipped({ ...aWordFile, ...Object.fromEntries(parts) })
  expect(await readImportFile({ fileName: 'a.docx', bytes })).toMatchObject({
    failure: { kind: 'too-large' },
  })
})
