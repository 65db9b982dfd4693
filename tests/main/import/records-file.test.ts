import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { importFailureSentence } from '../../../core/import/import-failure.ts'
import type { DeskRecord, LibraryRecord } from '../../../core/library/library-record.ts'
import { makeBundle } from '../../../main/export/make-bundle.ts'
import { importFiles, readImportFiles } from '../../../main/import/import-files.ts'
import type { Library } from '../../../main/library/library.ts'
import { anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { morning, tickingClock } from '../../builders/clock.ts'
import { aLibrary, aLibraryWith } from '../../builders/library.ts'
import { pngBytes } from '../../builders/media.ts'
import { expectFailure, expectValue } from '../../builders/outcome.ts'
import { publishedRecords } from '../../builders/published-records.ts'
import { aRecordId, countingIds } from '../../builders/record-id.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'
import { aThread } from '../../builders/thread.ts'
import { workshop } from '../../builders/workshop.ts'

/** What a library holds, and the file that the target `json` makes of all of it. */
async function handedOver(): Promise<{
  readonly file: string
  readonly records: readonly LibraryRecord[]
}> {
  const library = await aLibrary()
  const picture = expectValue(
    await library.addMedia({ bytes: pngBytes(), fileName: 'Reading room.png', alt: 'Green lamps' }),
  ).record
  const credited = {
    ...picture,
    credit: 'Ada Moss',
    licence: 'CC BY 4.0',
    rightsUntil: '2030-01-01',
  }
  const stored = expectValue(await library.read(picture.id))
  const saved = expectValue(await library.save(credited, stored.version))
  const thread = aThread({ promotes: aRecordId(1) })
  const records: readonly DeskRecord[] = [...publishedRecords(picture.id).records, thread]
  for (const record of records) expectValue(await library.create(record))
  const out = join(await temporaryFolder(), 'bundle')
  const ids = records.filter(({ kind }) => kind !== 'author').map(({ id }) => id)
  expectValue(
    await makeBundle({
      library,
      ids,
      targets: ['json'],
      options: {},
      out,
      force: true,
      now: morning,
      print: null,
      workshop,
    }),
  )
  return { file: join(out, 'json/records.json'), records: [saved.record, ...records] }
}

async function taken(library: Library, file: string, again = false) {
  const files = expectValue(await readImportFiles([{ path: file }]))
  const [outcome] = expectValue(
    await importFiles({
      library,
      files,
      repairText: false,
      again,
      clock: tickingClock('2027-01-01T00:00:00.000Z'),
      newId: countingIds(0x50_0000),
    }),
  )
  if (outcome === undefined) throw new Error('nothing was imported')
  return outcome
}

async function recordsIn(library: Library): Promise<readonly LibraryRecord[]> {
  const kinds = ['media', 'author', 'article', 'edition', 'thread'] as const
  const entries = kinds.flatMap((kind) => library.list(kind))
  const read = await Promise.all(entries.map(({ id }) => library.read(id)))
  return read.map((stored) => expectValue(stored).record)
}

function byId(records: readonly LibraryRecord[]): readonly LibraryRecord[] {
  return records.toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

describe('records that this program handed over', () => {
  test('come back without loss: ids, times, pictures and what is said of them', async () => {
    const { file, records } = await handedOver()
    const library = await aLibrary()
    const outcome = await taken(library, file)
    expect(outcome.recognised).toBe(
      'a file of Copydesk records: 1 edition, 2 articles, 1 thread, 2 people',
    )
    expect(outcome.notes).toEqual([])
    expect(byId(await recordsIn(library))).toEqual(byId(records))
  })

  test('are found the second time, and what was changed here meanwhile stays and is told', async () => {
    const { file } = await handedOver()
    const library = await aLibrary()
    await taken(library, file)
    const stored = expectValue(await library.read(aRecordId(12)))
    if (stored.record.kind !== 'article') throw new Error('expected an article')
    const rewritten = { ...stored.record, headline: 'Fog, rewritten' }
    const { record } = expectValue(await library.save(rewritten, stored.version))
    const outcome = await taken(library, file)
    expect(outcome.created).toEqual([])
    expect(outcome.found).toHaveLength(6)
    expect(outcome.notes).toEqual([
      {
        place: '“Fog”',
        sentence:
          'The library has this with other words, and keeps them. Make it again to have both.',
      },
    ])
    expect(expectValue(await library.read(aRecordId(12))).record).toEqual(record)
  })

  test('are made again under new ids when asked for, naming each other by these; people are not', async () => {
    const { file } = await handedOver()
    const library = await aLibrary()
    await taken(library, file)
    const outcome = await taken(library, file, true)
    expect(outcome.created.map(({ kind }) => kind)).toEqual([
      'article',
      'article',
      'edition',
      'thread',
    ])
    const [lead, fog, edition, thread] = outcome.created.map(({ id }) => id)
    const records = await recordsIn(library)
    expect(records.find(({ id }) => id === edition)).toMatchObject({
      featured: lead,
      articles: [fog],
    })
    expect(records.find(({ id }) => id === thread)).toMatchObject({ promotes: lead })
    expect(library.list('author')).toHaveLength(2)
  })

  test('take who is here by name in the place of who is in the file', async () => {
    const { file } = await handedOver()
    const here = anAuthor({ id: aRecordId(0x900), shortBio: 'Keeps other lamps.' })
    const library = await aLibraryWith(here)
    const outcome = await taken(library, file)
    expect(outcome.notes[0]).toEqual({
      place: '“Imke Sanderling”',
      sentence:
        'Taken for the person of this name who is in the library; what the file says of them was left out.',
    })
    expect(expectValue(await library.read(aRecordId(1))).record).toMatchObject({
      byline: [here.id, aRecordId(21)],
    })
  })

  test('tell which picture is not beside them', async () => {
    const { file } = await handedOver()
    const alone = join(await temporaryFolder(), 'records.json')
    await writeFile(alone, await readFile(file))
    const outcome = await taken(await aLibrary(), alone)
    expect(outcome.notes).toEqual([
      {
        place: '“Reading room.png”',
        sentence: 'The picture was not taken in: it is not there.',
      },
    ])
  })
})

test('records of the first format are led to today’s', async () => {
  const folder = await temporaryFolder()
  const { contributors: _, goal: __, isTemplate: ___, ...old } = anArticle()
  const file = join(folder, 'old.json')
  await writeFile(file, JSON.stringify({ copydeskRecords: 1, records: [old] }))
  const library = await aLibrary()
  await taken(library, file)
  expect(expectValue(await library.read(aRecordId(1))).record).toEqual(anArticle())
})

test.each([
  [{ copydeskRecords: 99, records: [] }, 'a newer Copydesk wrote it; update this one'],
  [{ copydeskRecords: 2, records: [] }, 'there is no record in it'],
  [
    { copydeskRecords: 2, records: [{ ...anArticle(), stray: 1 }] },
    'record 1 is not whole (Unrecognized key: "stray")',
  ],
])('a file of records that is not whole is refused: %o', async (file, reason) => {
  const bytes = new TextEncoder().encode(JSON.stringify(file))
  const refused = expectFailure(await readImportFiles([{ fileName: 'r.json', bytes }]))
  expect(importFailureSentence(refused)).toBe(`r.json was not read: ${reason}.`)
})
