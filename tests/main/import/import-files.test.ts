import { mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { describe, expect, test } from 'vitest'

import type { Article } from '../../../core/article.ts'
import { applyFailureSentence } from '../../../core/import/import-outcome.ts'
import type { LibraryRecord, RecordKind } from '../../../core/library-record.ts'
import { importFiles, type ImportFiles } from '../../../main/import/import-files.ts'
import type { Library } from '../../../main/library/library.ts'
import { anAuthor } from '../../builders/author.ts'
import { tickingClock } from '../../builders/clock.ts'
import { faultyFileSystem } from '../../builders/faulty-file-system.ts'
import { aLibrary, aLibraryWith } from '../../builders/library.ts'
import { pngBytes } from '../../builders/media.ts'
import { expectFailure, expectValue } from '../../builders/outcome.ts'
import { aRecordId, countingIds } from '../../builders/record-id.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'

const listing = fixture('listing.txt')
const feed = fixture('feed.txt')
const damagedFeed = fixture('feed-damaged.txt')

describe('an import', () => {
  test('of a listing makes the people, the articles and the edition, all of which can be opened', async () => {
    const library = await aLibrary()
    const [outcome] = expectValue(await importInto(library, [listing]))
    expect(outcome?.created.map(({ kind }) => kind)).toEqual([
      ...Array<string>(4).fill('author'),
      ...Array<string>(6).fill('article'),
      'edition',
    ])
    const [edition] = await records(library, 'edition')
    const articles = outcome?.created.filter(({ kind }) => kind === 'article').map(({ id }) => id)
    expect(edition?.kind === 'edition' && [edition.featured, ...edition.articles]).toEqual(articles)
    expect(await printedBylines(library)).toEqual({
      'Keeping the Lamps: What a night library asks of its town': ['Imke Sanderling'],
      'The Quiet Hour': ['Odalys Brandt'],
      'Lending Out the Atlas': ['Tom O’Hale'],
      'What the Ferrymen Read': ['Imke Sanderling', 'Zoë de Vries'],
      'A Catalogue by Smell': ['Tom O’Hale'],
      'Why We Kept the Stairs': ['Zoë de Vries'],
    })
    expect(await library.verify()).toEqual([])
  })

  test('takes people who are in the library for themselves, whatever the accents and letter case', async () => {
    const library = await aLibraryWith(
      anAuthor({ id: aRecordId(7), name: 'IMKE  SANDERLING' }),
      anAuthor({ id: aRecordId(8), name: 'Zoe De Vries' }),
    )
    const [outcome] = expectValue(await importInto(library, [listing]))
    expect(outcome?.found.map(({ id }) => id)).toEqual([aRecordId(7), aRecordId(8)])
    expect(library.list('author')).toHaveLength(4)
    expect(outcome?.notes).toContainEqual({
      place: 'Zoë de Vries',
      sentence: 'Taken for “Zoe De Vries”, who is in the library.',
    })
  })

  test('of a file that comes again makes nothing new, unless it is asked for', async () => {
    const library = await aLibrary()
    const first = expectValue(await importInto(library, [listing, feed]))
    const second = expectValue(await importInto(library, [listing, feed]))
    expect(second.map(({ created }) => created)).toEqual([[], []])
    expect(second.map(({ found }) => found.length)).toEqual(
      first.map(({ created }) => created.length),
    )
    const again = expectValue(await importInto(library, [listing], { again: true }))
    expect(again[0]?.created.map(({ kind }) => kind)).toEqual([
      ...Array<string>(6).fill('article'),
      'edition',
    ])
  })

  test('repairs text only when it is told to, and knows the unrepaired thread again', async () => {
    const library = await aLibrary()
    const [untouched] = expectValue(await importInto(library, [damagedFeed]))
    expect(untouched?.repaired).toBe(0)
    expect(await postTexts(library)).toContain(
      'If you want to help: the list is on our door, and itβs never too late.',
    )
    const [known] = expectValue(await importInto(library, [damagedFeed], { repairText: true }))
    expect(known?.created).toEqual([])
    expect(known?.notes).toContainEqual({
      place: '“The heating failed on the coldest night of the year, and we…”',
      sentence:
        'The library has it without the repair. Move it to the trash and import the file again to have it repaired.',
    })

    const other = await aLibrary()
    const [repaired] = expectValue(await importInto(other, [damagedFeed], { repairText: true }))
    expect(repaired?.repaired).toBe(11)
    expect(await postTexts(other)).toContain(
      'If you want to help: the list is on our door, and it’s never too late.',
    )
  })

  test('takes in the pictures beside the file and no other', async () => {
    const folder = await temporaryFolder()
    await mkdir(path.join(folder, 'text', 'pictures'), { recursive: true })
    await writeFile(path.join(folder, 'secret.png'), pngBytes({ shade: 3 }))
    await writeFile(path.join(folder, 'text', 'pictures', 'lamp.png'), pngBytes())
    await writeFile(path.join(folder, 'text', 'not-a-picture.png'), 'words')
    await symlink(path.join(folder, 'secret.png'), path.join(folder, 'text', 'way-out.png'))
    const file = path.join(folder, 'text', 'lamps.md')
    await writeFile(
      file,
      '---\nimage: pictures/lamp.png\n---\n# Lamps\n\n- ![One](pictures/lamp.png)\n\n![Two](way-out.png)\n\n![Three](gone.png)\n\n![Four](not-a-picture.png)',
    )
    const library = await aLibrary()
    const [outcome] = expectValue(await importInto(library, [file]))
    const [media, ...others] = library.list('media')
    expect(others).toEqual([])
    const [article] = await articlesOf(library)
    expect(article?.leadImage).toBe(media?.id)
    expect(article?.body.content.slice(1)).toEqual(
      ['Two', 'Three', 'Four'].map((alt) => ({
        type: 'figure',
        attrs: { media: null, alt, caption: '' },
      })),
    )
    expect(outcome?.notes.map(({ place }) => place)).toEqual([
      'way-out.png',
      'gone.png',
      'not-a-picture.png',
    ])
  })

  test('of a file that the window handed over has no folder to look for pictures', async () => {
    const library = await aLibrary()
    const bytes = Buffer.from('# Lamps\n\n![One](lamp.png)')
    const outcomes = expectValue(
      await importFiles({ ...wishes(library), files: [{ fileName: 'lamps.md', bytes }] }),
    )
    expect(outcomes[0]?.notes).toEqual([
      {
        place: 'lamp.png',
        sentence: 'The picture was not taken in: only the text was handed over, not its folder.',
      },
    ])
  })
})

describe('an import that fails', () => {
  test('for a file that is not there leaves the library empty, whatever came before it', async () => {
    const library = await aLibrary()
    const stop = expectFailure(await importInto(library, [listing, '/nowhere/lamps.md']))
    expect(stop.done).toEqual([])
    expect(applyFailureSentence(stop.reason)).toBe(
      'lamps.md can’t be read (ENOENT). Check that the file is there and that you may open it.',
    )
    expect(library.list()).toEqual([])
  })

  test('for a disk that is full half-way takes back what was written', async () => {
    const disk = faultyFileSystem()
    const library = await aLibrary({ files: disk.files })
    let made = 0
    library.subscribe(() => {
      made = Math.max(made, library.list().length)
    })
    disk.failAt(35, 'ENOSPC')
    const stop = expectFailure(await importInto(library, [listing]))
    disk.heal()
    expect(made).toBeGreaterThan(0)
    expect(stop).toMatchObject({ reason: { kind: 'not-written', left: [] } })
    expect(library.list()).toEqual([])
  })

  test('for a disk that takes nothing any more says what stayed', async () => {
    const disk = faultyFileSystem()
    const library = await aLibrary({ files: disk.files })
    library.subscribe(() => disk.failAll('EROFS'))
    const stop = expectFailure(await importInto(library, [listing]))
    disk.heal()
    expect(applyFailureSentence(stop.reason)).toMatch(
      /^listing\.txt was not imported\. .*“Imke Sanderling”\.$/u,
    )
    expect(library.list().map(({ title }) => title)).toEqual(['Imke Sanderling'])
  })
})

function fixture(fileName: string): string {
  return fileURLToPath(new URL(`../../fixtures/import/${fileName}`, import.meta.url))
}

function wishes(library: Library): Omit<ImportFiles, 'files'> {
  const newId = countingIds(0x20_0000 + library.list().length * 0x1000)
  return { library, repairText: false, clock: tickingClock(), newId }
}

function importInto(
  library: Library,
  paths: readonly string[],
  others: Partial<ImportFiles> = {},
): ReturnType<typeof importFiles> {
  const files = paths.map((each) => ({ path: each }))
  return importFiles({ ...wishes(library), ...others, files })
}

async function records(library: Library, kind: RecordKind): Promise<readonly LibraryRecord[]> {
  const read = library.list(kind).map(({ id }) => library.read(id))
  return (await Promise.all(read)).map((stored) => expectValue(stored).record)
}

async function articlesOf(library: Library): Promise<readonly Article[]> {
  return (await records(library, 'article')).filter((record) => record.kind === 'article')
}

async function printedBylines(library: Library) {
  const names = new Map(library.list('author').map(({ id, title }) => [String(id), title]))
  const articles = await articlesOf(library)
  return Object.fromEntries(
    articles.map(({ headline, byline }) => [headline, byline.map((id) => names.get(id))]),
  )
}

async function postTexts(library: Library): Promise<readonly string[]> {
  const threads = await records(library, 'thread')
  return threads.flatMap((record) =>
    record.kind === 'thread' ? record.posts.map(({ text }) => text) : [],
  )
}
