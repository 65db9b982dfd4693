import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import type { Author } from '../../../core/people/author.ts'
import { makeBundle } from '../../../main/export/make-bundle.ts'
import { importFiles, readImportFiles } from '../../../main/import/import-files.ts'
import type { Library } from '../../../main/library/library.ts'
import { anAuthor } from '../../builders/author.ts'
import { morning, tickingClock } from '../../builders/clock.ts'
import { aLibrary } from '../../builders/library.ts'
import { pngBytes } from '../../builders/media.ts'
import { expectValue } from '../../builders/outcome.ts'
import { aRecordId, countingIds } from '../../builders/record-id.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'
import { workshop } from '../../builders/workshop.ts'

/** Two of one name, names of other scripts, signs that every format has for itself, and one of whom only the name is known. */
const people: readonly Author[] = [
  anAuthor({
    postNominals: 'OBE, Dr h. c.',
    role: 'Librarian; nights, “lamps” & <oil>',
    longBio: 'First.\n\nSecond, with a line\nof its own; and \\n that is none.',
    email: 'imke@harbour.org',
    links: ['https://imke.example/a,b;c', 'mailto:lamps@harbour.org'],
    handles: { bluesky: 'imke.example', mastodon: 'imke@sea.example', linkedin: 'in-the-dark' },
  }),
  anAuthor({ id: aRecordId(21), shortBio: 'Another of this name, who sells ropes.' }),
  anAuthor({ id: aRecordId(22), name: '=HYPERLINK("x")', role: '+1', organisation: '@home' }),
  anAuthor({ id: aRecordId(23), name: 'مريم الهاشمي', role: 'كاتبة', shortBio: 'تكتب ليلا.' }),
  anAuthor({ id: aRecordId(24), name: '林 語堂', role: '', organisation: '', shortBio: '' }),
  anAuthor({ id: aRecordId(25), name: 'Smith and Sons, Ltd', shortBio: '👩‍👩‍👧 '.repeat(40).trim() }),
]

describe('people who were handed over', () => {
  test('come back from JSON with everything that is printed of them, their mail and their portrait', async () => {
    const { before, after } = await handedOver('people.json')
    expect(after.map(told)).toEqual(before.map(told))
  })

  test('come back from the table with everything but their portrait', async () => {
    const { before, after } = await handedOver('people.csv')
    expect(after.map(told)).toEqual(before.map((person) => told({ ...person, portrait: null })))
  })

  test('come back from cards with what a card has', async () => {
    const { before, after } = await handedOver('people.vcf')
    const onCards = before.map((person) => told({ ...person, portrait: null, longBio: '' }))
    expect(after.map(told)).toEqual(onCards)
  })

  test('are not made twice', async () => {
    const { file } = await handedOver('people.json')
    const library = await aLibrary()
    await take(library, file)
    await take(library, file)
    // Of two of one name the first is known again for both.
    expect(library.list('author')).toHaveLength(people.length)
  })
})

test('a table of another program is a list of people where it names their columns', async () => {
  const bytes = new TextEncoder().encode(
    'name;email;bio;shoe size\nAda Moss;ada@moss.example;"Ada; of the lamps";38\n;;;\n',
  )
  const [read] = expectValue(await readImportFiles([{ fileName: 'staff.csv', bytes }]))
  expect(read?.proposal.recognised).toBe('a list of 1 person')
  expect(read?.proposal.authors).toMatchObject([
    { name: 'Ada Moss', email: 'ada@moss.example', shortBio: 'Ada; of the lamps' },
  ])
})

test('cards of another program name a firm before its units', async () => {
  const cards = ['Harbour Press;', 'Harbour Press;News\\, nights'].map(
    (firm) =>
      `BEGIN:VCARD\r\nVERSION:3.0\r\nN:Moss;Ada;;;\r\nFN:Ada Moss\r\nORG:${firm}\r\nEND:VCARD\r\n`,
  )
  const bytes = new TextEncoder().encode(cards.join(''))
  const [read] = expectValue(await readImportFiles([{ fileName: 'staff.vcf', bytes }]))
  expect(read?.proposal.authors.map(({ organisation }) => organisation)).toEqual([
    'Harbour Press',
    'Harbour Press, News, nights',
  ])
})

async function handedOver(fileName: string) {
  const library = await aLibrary()
  const picture = expectValue(
    await library.addMedia({ bytes: pngBytes(), fileName: 'Imke.png', alt: 'Imke by a lamp' }),
  ).record
  const before = people.map((person, at) =>
    at === 0 ? { ...person, portrait: picture.id } : person,
  )
  for (const person of before) expectValue(await library.create(person))
  const out = join(await temporaryFolder(), 'bundle')
  expectValue(
    await makeBundle({
      library,
      ids: people.map(({ id }) => id),
      targets: ['people'],
      options: {},
      out,
      force: true,
      print: null,
      workshop,
      now: morning,
    }),
  )
  const other = await aLibrary()
  const file = join(out, 'people', fileName)
  await take(other, file)
  return { file, before, after: await peopleIn(other) }
}

async function take(library: Library, path: string): Promise<void> {
  expectValue(
    await importFiles({
      library,
      files: expectValue(await readImportFiles([{ path }])),
      repairText: false,
      clock: tickingClock('2027-01-01T00:00:00.000Z'),
      newId: countingIds(0x60_0000),
    }),
  )
}

async function peopleIn(library: Library): Promise<readonly Author[]> {
  const read = await Promise.all(library.list('author').map(({ id }) => library.read(id)))
  return read
    .map((each) => expectValue(each).record)
    .filter((record) => record.kind === 'author')
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

/** Ids and times are the library's own. */
function told(person: Author): Author {
  return { ...person, id: aRecordId(1), createdAt: morning, updatedAt: morning }
}
