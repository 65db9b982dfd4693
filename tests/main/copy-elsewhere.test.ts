import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { documentText } from '../../core/document/document-text.ts'
import { readImport } from '../../core/import/read-import.ts'
import { copyElsewhere } from '../../main/copy-elsewhere.ts'
import { aDocument, anArticle } from '../builders/article.ts'
import { anAuthor } from '../builders/author.ts'
import { aLibraryWith } from '../builders/library.ts'
import { expectFailure, expectValue } from '../builders/outcome.ts'
import { temporaryFolder } from '../builders/temporary-folder.ts'
import { testMachine } from '../builders/test-machine.ts'
import { aThread } from '../builders/thread.ts'

const author = anAuthor()
const stored = anArticle({ byline: [author.id] })
const unsaved = { ...stored, headline: 'Tides', body: aDocument('What the disk', 'did not take.') }

test('an article goes elsewhere as Markdown with what was never saved, and is read back', async () => {
  const library = await aLibraryWith(author, stored)
  const copyPlace = join(await temporaryFolder(), 'tides.md')
  const machine = testMachine({ copyPlace })
  expect(expectValue(await copyElsewhere(unsaved, { library, machine }))).toBe(copyPlace)
  expect(machine.asked).toEqual(['copy tides.md'])

  const text = await readFile(copyPlace, 'utf8')
  const { articles, authors } = expectValue(readImport({ fileName: 'tides.md', text }))
  expect(articles.map(({ headline, body }) => ({ headline, text: documentText(body) }))).toEqual([
    { headline: 'Tides', text: documentText(unsaved.body) },
  ])
  expect(authors.map(({ name }) => name)).toEqual([author.name])
})

test('an article goes elsewhere although nobody of its byline can be read', async () => {
  const library = await aLibraryWith(stored)
  const copyPlace = join(await temporaryFolder(), 'copy.md')
  expectValue(await copyElsewhere(unsaved, { library, machine: testMachine({ copyPlace }) }))
  expect(await readFile(copyPlace, 'utf8')).toContain('did not take.')
})

test('any other record goes elsewhere whole', async () => {
  const library = await aLibraryWith()
  const copyPlace = join(await temporaryFolder(), 'thread.json')
  const machine = testMachine({ copyPlace })
  expectValue(await copyElsewhere(aThread({ title: '' }), { library, machine }))
  expect(JSON.parse(await readFile(copyPlace, 'utf8'))).toEqual({
    copydeskRecords: 2,
    records: [aThread({ title: '' })],
  })
})

test('nothing is written where no place was chosen, and a place that refuses is told', async () => {
  const library = await aLibraryWith()
  expect(expectValue(await copyElsewhere(unsaved, { library, machine: testMachine() }))).toBeNull()
  const copyPlace = join(await temporaryFolder(), 'gone', 'copy.md')
  const refused = await copyElsewhere(unsaved, { library, machine: testMachine({ copyPlace }) })
  expect(expectFailure(refused)).toEqual({ kind: 'disk', code: 'ENOENT', path: copyPlace })
})
