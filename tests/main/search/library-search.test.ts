import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import type { LibraryRecord } from '../../../core/library/library-record.ts'
import type { SearchAnswer } from '../../../core/search/search-answer.ts'
import type { Library } from '../../../main/library/library.ts'
import { openLibrarySearch } from '../../../main/search/library-search.ts'
import { aDocument, anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { aLibraryWith } from '../../builders/library.ts'
import { expectValue } from '../../builders/outcome.ts'
import { aRecordId } from '../../builders/record-id.ts'
import { aPost, aThread } from '../../builders/thread.ts'

const harbour = anArticle({
  id: aRecordId(11),
  headline: 'The harbour at night',
  body: aDocument('Ships wait for the tide.', 'The headteacher’s café re‑opens.'),
})
const lamps = anArticle({
  id: aRecordId(12),
  headline: 'Lamps',
  standfirst: '',
  body: aDocument('By night the harbour lamps are lit.'),
})
const person = anAuthor({
  id: aRecordId(13),
  name: 'Zoë Okafor',
  organisation: '',
  shortBio: '',
  longBio: 'Writes about ships.',
})
const thread = aThread({ id: aRecordId(14), posts: [aPost({ text: 'A night shift begins.' })] })

async function searchIn(library: Library) {
  const search = openLibrarySearch(library.folder)
  onTestFinished(() => search.close())
  await search.update(library.list())
  return search
}

function names({ hits }: SearchAnswer): readonly string[] {
  return hits.map(({ title }) => title)
}

async function aSearch(...records: readonly LibraryRecord[]) {
  return searchIn(await aLibraryWith(...records))
}

test.each([
  ['harbour', ['The harbour at night', 'Lamps']],
  ['HARBOUR lit', ['Lamps']],
  ['zoe', ['Zoë Okafor']],
  ["headteacher's cafe re-opens", ['The harbour at night']],
  ['headteach', ['The harbour at night']],
  ['"night shift"', ['Reading at night']],
  ['shi', ['Zoë Okafor', 'Reading at night', 'The harbour at night']],
  ['"', []],
  ['', []],
])('%s finds the records that have it', async (query, expected) => {
  const search = await aSearch(harbour, lamps, person, thread)
  const found = names(await search.find(query, null))
  expect(found.toSorted()).toEqual(expected.toSorted())
})

test('a headline counts more than the text, and one kind can be wanted', async () => {
  const search = await aSearch(harbour, lamps, person, thread)
  expect(names(await search.find('harbour', null))[0]).toBe('The harbour at night')
  expect(names(await search.find('ships', 'author'))).toEqual(['Zoë Okafor'])
})

test('hits are marked where the words stand', async () => {
  const search = await aSearch(lamps)
  expect((await search.find('lamps night', null)).hits).toEqual([
    {
      id: lamps.id,
      kind: 'article',
      title: 'Lamps',
      isTemplate: false,
      place: 'Text',
      excerpt: [
        { text: 'By ', isFound: false },
        { text: 'night', isFound: true },
        { text: ' the harbour ', isFound: false },
        { text: 'lamps', isFound: true },
        { text: ' are lit.', isFound: false },
      ],
    },
  ])
})

test('a hit says where it stands, in prose or not', async () => {
  const filed = anArticle({ id: aRecordId(15), section: 'Coast', tags: ['ferries'] })
  const search = await aSearch(filed, person)
  async function placeOf(query: string): Promise<string | undefined> {
    return (await search.find(query, null)).hits[0]?.place
  }
  expect([await placeOf('zoe'), await placeOf('coast'), await placeOf('ferries')]).toEqual([
    'Name',
    'Section',
    'Tags',
  ])
})

test('a slip of the keys finds what was meant, and says so', async () => {
  const search = await aSearch(harbour, lamps)
  const answer = await search.find('harbuor', null)
  expect(names(answer).toSorted()).toEqual(['Lamps', 'The harbour at night'])
  expect(answer.taken).toEqual([{ typed: 'harbuor', words: ['harbour'] }])
})

test('what changes in the library changes what is found', async () => {
  const library = await aLibraryWith(harbour, lamps)
  const search = await searchIn(library)
  const stored = expectValue(await library.read(lamps.id))
  expectValue(await library.save({ ...lamps, body: aDocument('Dawn.') }, stored.version))
  expectValue(await library.trash(harbour.id))
  await search.update(library.list())
  expect(names(await search.find('harbour', null))).toEqual([])
  expect(names(await search.find('dawn', null))).toEqual(['Lamps'])
})

test('a damaged index is made anew, before it is opened and while it is used', async () => {
  const library = await aLibraryWith(harbour)
  const file = path.join(library.folder, '.copydesk', 'search.sqlite')
  await writeFile(file, 'this is no database at all, only words that stand in its place')
  const search = await searchIn(library)
  expect(names(await search.find('tide', null))).toEqual(['The harbour at night'])
  await writeFile(file, new Uint8Array(9000).fill(7))
  expect(names(await search.find('ships', null))).toEqual(['The harbour at night'])
})

test('at most fifty records are shown, and that there are more is said', async () => {
  const many = Array.from({ length: 55 }, (_, at) =>
    anArticle({ id: aRecordId(100 + at), headline: `Tide ${at}` }),
  )
  const library = await aLibraryWith()
  for (const stored of await Promise.all(many.map((each) => library.create(each)))) {
    expectValue(stored)
  }
  const answer = await (await searchIn(library)).find('tide', null)
  expect(answer.hits).toHaveLength(50)
  expect(answer.isCut).toBe(true)
}, 60_000)
