import { mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { describe, expect, test } from 'vitest'

import type { Article } from '../../../core/article/article.ts'
import { documentText } from '../../../core/document/document-text.ts'
import { createFigure } from '../../../core/document/figure.ts'
import { applyFailureSentence } from '../../../core/import/import-outcome.ts'
import type { LibraryRecord, RecordKind } from '../../../core/library/library-record.ts'
import { failure } from '../../../core/result.ts'
import type { Thread } from '../../../core/thread/thread.ts'
import type { ImportFile } from '../../../main/import/import-file.ts'
import {
  importFiles,
  type ImportFiles,
  readImportFiles,
} from '../../../main/import/import-files.ts'
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

  test('of a manuscript keeps the article for ever as it came', async () => {
    const file = path.join(await temporaryFolder(), 'lamps.md')
    await writeFile(file, '# Lamps\n\nThey are lit at ten.\n')
    const library = await aLibrary()
    const [outcome] = expectValue(await importInto(library, [file]))
    const [article] = outcome?.created ?? []
    const { record, version } = expectValue(await library.read(article?.id ?? aRecordId(1)))
    if (record.kind !== 'article') throw new Error('expected an article')
    expectValue(await library.save({ ...record, headline: 'Lamps at night' }, version))

    const [first] = expectValue(await library.history(record.id))
    expect(first).toMatchObject({ reason: 'named', name: 'As imported from lamps.md' })
    const kept = first === undefined ? null : await library.readSnapshot(record.id, first.id)
    expect(kept).toMatchObject({ ok: true, value: { record: { headline: 'Lamps' } } })
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

  test('keeps people of one name apart whom something tells apart, and knows each again', async () => {
    const library = await aLibraryWith(
      anAuthor({
        id: aRecordId(7),
        name: 'John Smith',
        shortBio: 'John Smith pilots the harbour ferry.',
        email: 'john@ferry.example',
      }),
    )
    const table = {
      fileName: 'people.csv',
      bytes: new TextEncoder().encode(
        'name,email,short bio\nJohn Smith,smith@sea.example,Writes on tides.\nJohn Smith,JOHN@ferry.example,Has retired.\n',
      ),
    }
    const [outcome] = expectValue(await readAndImport([table], wishes(library)))
    expect(outcome?.found.map(({ id }) => id)).toEqual([aRecordId(7)])
    expect(outcome?.notes).toEqual([
      {
        place: 'John Smith',
        sentence:
          'The library has somebody of this name whom the file tells apart: they stay two people.',
      },
    ])
    const again = expectValue(await readAndImport([table], wishes(library)))
    expect(again[0]?.created).toEqual([])
    expect(library.list('author')).toHaveLength(2)
  })

  test('says when nothing tells which of several people is meant', async () => {
    const library = await aLibraryWith(
      anAuthor({ id: aRecordId(7), name: 'John Smith', shortBio: 'Pilots the harbour ferry.' }),
      anAuthor({ id: aRecordId(8), name: 'John Smith', shortBio: 'Writes on tides.' }),
    )
    const text = '---\ntitle: Fog\nauthor: John Smith\n---\n\nIt came at ten.\n'
    const file = { fileName: 'fog.md', bytes: new TextEncoder().encode(text) }
    const [outcome] = expectValue(await readAndImport([file], wishes(library)))
    expect(outcome?.found.map(({ id }) => id)).toEqual([aRecordId(7)])
    expect(outcome?.notes).toEqual([
      {
        place: 'John Smith',
        sentence:
          'Several people of this name are in the library and the file does not tell which is meant: it was taken for the first.',
      },
    ])
    const again = expectValue(await readAndImport([file], wishes(library)))
    expect(again[0]).toMatchObject({ created: [], notes: [{ place: '“Fog”' }] })
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

  test('repairs text only when it is told to, and mends what came in without the repair', async () => {
    const library = await aLibrary()
    const [untouched] = expectValue(await importInto(library, [damagedFeed]))
    expect(untouched).toMatchObject({ repaired: 0, mended: [] })
    expect(await postTexts(library)).toContain(
      'If you want to help: the list is on our door, and itβs never too late.',
    )
    const before = await postIds(library)
    const [mended] = expectValue(await importInto(library, [damagedFeed], { repairText: true }))
    expect(mended).toMatchObject({ created: [], repaired: 11 })
    expect(mended?.mended.map(({ kind }) => kind)).toContain('author')
    expect(mended?.found.map(({ id }) => id)).not.toContain(mended?.mended[0]?.id)
    expect(await postIds(library)).toEqual(before)
    for (const { id } of mended?.mended ?? []) {
      const kept = expectValue(await library.history(id))
      expect(kept.map(({ reason }) => reason)).toEqual(['import'])
    }

    const other = await aLibrary()
    const [repaired] = expectValue(await importInto(other, [damagedFeed], { repairText: true }))
    expect(repaired?.repaired).toBe(11)
    expect(await postTexts(other)).toContain(
      'If you want to help: the list is on our door, and it’s never too late.',
    )
    expect(await content(library)).toEqual(await content(other))
  })

  test('knows what was repaired again, with the repair and without it', async () => {
    const library = await aLibrary()
    const [first] = expectValue(await importInto(library, [damagedFeed], { repairText: true }))
    for (const repairText of [true, false]) {
      const [again] = expectValue(await importInto(library, [damagedFeed], { repairText }))
      expect(again).toMatchObject({ created: [], mended: [], repaired: 0 })
      expect(again?.found).toHaveLength(first?.created.length ?? 0)
    }
  })

  test('mends articles and the people of their bylines, pictures and ids kept', async () => {
    const folder = await temporaryFolder()
    const file = path.join(folder, 'lamps.md')
    await writeFile(path.join(folder, 'lamp.png'), pngBytes())
    await writeFile(
      file,
      '---\nauthor: Tom Oâ€™Hale\n---\n# The townâ€™s lamps\n\n![One](lamp.png)\n\nItâ€™s late.',
    )
    const library = await aLibrary()
    expectValue(await importInto(library, [file]))
    const before = await articlesOf(library)
    const [outcome] = expectValue(await importInto(library, [file], { repairText: true }))
    expect(outcome).toMatchObject({ created: [], found: [] })
    expect(outcome?.mended.map(({ title }) => title)).toEqual(['Tom O’Hale', 'The town’s lamps'])
    expect(await printedBylines(library)).toEqual({ 'The town’s lamps': ['Tom O’Hale'] })
    const [article] = await articlesOf(library)
    expect(article?.id).toBe(before[0]?.id)
    expect(article?.body.content[0]).toEqual(before[0]?.body.content[0])
    expect(article === undefined ? '' : documentText(article.body)).toContain('It’s late.')
    expect(await library.verify()).toEqual([])
  })

  test('leaves what somebody changed since as it is, and names it', async () => {
    const library = await aLibrary()
    expectValue(await importInto(library, [damagedFeed]))
    const coats = (await threadsOf(library)).find(({ posts }) =>
      posts.some(({ text }) => text.includes('coats')),
    )
    if (coats === undefined) throw new Error('The feed has no thread about coats')
    const stored = expectValue(await library.read(coats.id))
    const changed = { ...coats, title: 'The coats' }
    const { record } = expectValue(await library.save(changed, stored.version))
    const [outcome] = expectValue(await importInto(library, [damagedFeed], { repairText: true }))
    expect(outcome?.mended.length).toBeGreaterThan(0)
    expect(expectValue(await library.read(coats.id)).record).toEqual(record)
    expect(outcome?.notes).toContainEqual({
      place: '“The coats”',
      sentence:
        'This is not as the file has it: it was changed in the library, so it stays as it is and is not repaired.',
    })
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
    expect(article?.body.content.slice(1)).toEqual([
      createFigure([{ media: null, alt: 'Two', address: 'way-out.png' }]),
      createFigure([{ media: null, alt: 'Three', address: 'gone.png' }]),
      createFigure([{ media: null, alt: 'Four', address: 'not-a-picture.png' }]),
    ])
    expect(outcome?.notes).toEqual(
      [
        ['way-out.png', 'it lies outside the file’s folder.'],
        ['gone.png', 'it is not there.'],
        ['not-a-picture.png', 'This is not a PNG, JPEG, GIF or WebP picture.'],
      ].map(([place, reason]) => ({ place, sentence: `The picture was not taken in: ${reason}` })),
    )
  })

  test.each([
    { name: 'quotes.md', text: `# Lamps\n\n${'> '.repeat(120)}lamp` },
    { name: 'lists.md', text: `# Lamps\n\n${'- '.repeat(120)}lamp` },
    {
      name: 'quotes.html',
      text: `<h1>Lamps</h1>${'<blockquote>'.repeat(180)}lamp${'</blockquote>'.repeat(180)}`,
    },
    {
      name: 'lists.html',
      text: `<h1>Lamps</h1>${'<ol><li>'.repeat(90)}lamp${'</li></ol>'.repeat(90)}`,
    },
  ])('of $name, nested beyond reason, makes a record that can be read', async ({ name, text }) => {
    const library = await aLibrary()
    const files = [{ fileName: name, bytes: Buffer.from(text) }]
    const [outcome] = expectValue(await readAndImport(files, wishes(library)))
    expect(outcome?.notes.map(({ sentence }) => sentence)).toContain(
      'Nesting that is too deep was made flat.',
    )
    const [article] = await articlesOf(library)
    expect(article === undefined ? '' : documentText(article.body)).toContain('lamp')
    expect(await library.verify()).toEqual([])
  })

  test('makes what was read and shown, whatever becomes of the file after that', async () => {
    const library = await aLibrary()
    const file = path.join(await temporaryFolder(), 'lamps.md')
    await writeFile(file, '# Lamps')
    const files = expectValue(await readImportFiles([{ path: file }]))
    await writeFile(file, '# Another text')
    expectValue(await importFiles({ ...wishes(library), files }))
    expect(library.list('article').map(({ title }) => title)).toEqual(['Lamps'])
  })

  test('of a file that the window handed over has no folder to look for pictures', async () => {
    const library = await aLibrary()
    const bytes = Buffer.from('# Lamps\n\n![One](lamp.png)')
    const outcomes = expectValue(
      await readAndImport([{ fileName: 'lamps.md', bytes }], wishes(library)),
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
      'lamps.md is not there. Check its name and its folder.',
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

  test('for a disk that is full amid the mending leaves the library as it was', async () => {
    const disk = faultyFileSystem()
    const library = await aLibrary({ files: disk.files })
    expectValue(await importInto(library, [damagedFeed]))
    const before = await content(library)
    let saves = 0
    library.subscribe(() => {
      saves += 1
      // The first step after a save lets go of its lock, which may fail; the ones after it write.
      if (saves === 2) disk.failAt(3, 'ENOSPC')
    })
    const stop = expectFailure(await importInto(library, [damagedFeed], { repairText: true }))
    disk.heal()
    expect(stop).toMatchObject({ reason: { kind: 'not-written', left: [] } })
    expect(await content(library)).toEqual(before)
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
  return readAndImport(
    paths.map((each) => ({ path: each })),
    { ...wishes(library), ...others },
  )
}

async function readAndImport(
  files: readonly ImportFile[],
  rest: Omit<ImportFiles, 'files'>,
): ReturnType<typeof importFiles> {
  const read = await readImportFiles(files)
  return read.ok
    ? importFiles({ ...rest, files: read.value })
    : failure({ done: [], reason: read.failure })
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

async function threadsOf(library: Library): Promise<readonly Thread[]> {
  return (await records(library, 'thread')).filter((record) => record.kind === 'thread')
}

async function postTexts(library: Library): Promise<readonly string[]> {
  return (await threadsOf(library)).flatMap(({ posts }) => posts.map(({ text }) => text))
}

async function postIds(library: Library): Promise<readonly string[]> {
  return (await threadsOf(library)).flatMap(({ posts }) => posts.map(({ id }) => id)).toSorted()
}

/** Everything that an import makes of a feed, without ids and dates. */
async function content(library: Library): Promise<readonly string[]> {
  const kept = [...(await records(library, 'author')), ...(await records(library, 'thread'))]
  return kept
    .map((record) =>
      JSON.stringify(record, (key, value: unknown) =>
        key === 'id' || key === 'createdAt' || key === 'updatedAt' ? undefined : value,
      ),
    )
    .toSorted()
}
