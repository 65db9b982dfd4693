import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, onTestFinished, test } from 'vitest'

import type { Article } from '../../../core/article/article.ts'
import type { Version } from '../../../core/library/library-failure.ts'
import type { Timestamp } from '../../../core/timestamp.ts'
import { makeBundle } from '../../../main/export/make-bundle.ts'
import { createLibrary } from '../../../main/library/create-library.ts'
import { diskFileSystem, type FileSystem } from '../../../main/library/file-system.ts'
import type { Library } from '../../../main/library/library.ts'
import { openLibrary } from '../../../main/library/open-library.ts'
import { restoreVersion } from '../../../main/library/restore-version.ts'
import { aDocument, anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { morning } from '../../builders/clock.ts'
import { anEdition } from '../../builders/edition.ts'
import { faultyFileSystem, systemError } from '../../builders/faulty-file-system.ts'
import { expectFailure, expectValue } from '../../builders/outcome.ts'
import { countingIds } from '../../builders/record-id.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'
import { aThread } from '../../builders/thread.ts'
import { workshop } from '../../builders/workshop.ts'

const article = anArticle()
const minute = 60 * 1000
const day = 24 * 60 * minute

/** A library whose clock the test moves on. */
interface TimedLibrary {
  readonly library: Library
  /** Milliseconds. */
  readonly wait: (time: number) => void
  readonly clock: () => Timestamp
}

async function aTimedLibrary(files?: FileSystem): Promise<TimedLibrary> {
  let now = Date.parse(morning)
  function clock(): Timestamp {
    return new Date(now).toISOString()
  }
  const library = expectValue(
    await createLibrary({
      folder: await temporaryFolder(),
      name: 'Harbour Review',
      clock,
      newId: countingIds(),
      ...(files && { files }),
    }),
  )
  onTestFinished(() => library.close())
  return {
    library,
    clock,
    wait: (time) => {
      now += time
    },
  }
}

function retitled(headline: string): Article {
  return { ...article, headline }
}

async function saved(library: Library, record: Article): Promise<Version> {
  const { version } = expectValue(await library.read(record.id))
  return expectValue(await library.save(record, version)).version
}

/** `reason: headline` of each kept version, newest first. */
async function kept(library: Library): Promise<readonly string[]> {
  const versions = expectValue(await library.history(article.id))
  return versions.map(({ reason, name, title }) => `${name ?? reason}: ${title}`)
}

describe('a version is kept', () => {
  test('of what was there before the first edit of a sitting, and then every ten minutes of writing', async () => {
    const { library, wait } = await aTimedLibrary()
    expectValue(await library.create(article))
    for (let at = 1; at <= 25; at += 1) {
      wait(minute)
      await saved(library, retitled(`Minute ${at}`))
    }
    expect(await kept(library)).toEqual([
      'writing: Minute 20',
      'writing: Minute 10',
      `sitting: ${article.headline}`,
    ])
    wait(40 * minute)
    await saved(library, retitled('After lunch'))
    expect((await kept(library)).slice(0, 1)).toEqual(['sitting: Minute 25'])
  })

  test('of what was written last, when the library closes', async () => {
    const { library, wait, clock } = await aTimedLibrary()
    expectValue(await library.create(article))
    wait(minute)
    await saved(library, retitled('The last words'))
    await library.close()
    const again = expectValue(await openLibrary({ folder: library.folder, clock }))
    onTestFinished(() => again.close())
    expect(await kept(again)).toEqual(['sitting: The last words', `sitting: ${article.headline}`])
  })

  test('once, however often nothing changes', async () => {
    const { library, wait } = await aTimedLibrary()
    expectValue(await library.create(article))
    for (let sitting = 0; sitting < 3; sitting += 1) {
      wait(day)
      await saved(library, article)
    }
    expect(await kept(library)).toEqual([`sitting: ${article.headline}`])
  })

  test('of nothing while nothing is written', async () => {
    const { library, wait } = await aTimedLibrary()
    const blank = { ...article, headline: '', standfirst: '', body: aDocument() }
    const page = { ...blank, body: { type: 'doc', content: [{ type: 'paragraph' }] } } as const
    expectValue(await library.create(page))
    wait(minute)
    await saved(library, article)
    expect(await kept(library)).toEqual([])
  })

  test.each([article, anAuthor(), aThread(), anEdition({ title: 'Spring' })])(
    'of a $kind, and reads back as it was',
    async (record) => {
      const { library } = await aTimedLibrary()
      expectValue(await library.create(record))
      const id = expectValue(
        await library.keepSnapshot(record.id, { reason: 'named', name: 'First proof' }),
      )
      if (id === null) throw new Error('nothing was kept')
      expect(expectValue(await library.readSnapshot(record.id, id))).toEqual({
        id,
        savedAt: morning,
        reason: 'named',
        name: 'First proof',
        record,
      })
    },
  )

  test('by hand with a name that stays, and is listed once', async () => {
    const { library, wait } = await aTimedLibrary()
    const { version } = expectValue(await library.create(article))
    wait(minute)
    expectValue(await library.save(retitled('Second thoughts'), version))
    await library.keepSnapshot(article.id, { reason: 'export', name: null })
    await library.keepSnapshot(article.id, { reason: 'named', name: 'To the printer' })
    await library.keepSnapshot(article.id, { reason: 'bulk', name: null })
    const versions = expectValue(await library.history(article.id))
    expect(versions).toEqual([
      {
        id: versions[0]?.id,
        savedAt: '2026-11-21T09:01:00.000Z',
        reason: 'named',
        name: 'To the printer',
        title: 'Second thoughts',
        words: 10,
        change: { added: 2, removed: 5, isOther: false },
      },
      {
        id: versions[1]?.id,
        savedAt: morning,
        reason: 'sitting',
        name: null,
        title: article.headline,
        words: 10,
        change: null,
      },
    ])
  })

  test('as a whole record file, which a person can read', async () => {
    const { library } = await aTimedLibrary()
    expectValue(await library.create(article))
    const before = await readFile(join(library.folder, `articles/${article.id}.json`), 'utf8')
    await saved(library, retitled('Changed'))
    const place = join(library.folder, 'history', article.id)
    const names = await readdir(place)
    expect(names).toEqual([expect.stringMatching(/^20261121T090000000Z-[0-9a-f]{16}\.json$/u)])
    const text = await readFile(join(place, names[0] ?? ''), 'utf8')
    expect(text).toContain(`"file":\n${before}}`)
    expect(text.split('\n').slice(0, 3)).toEqual([
      '{"format":1,',
      '"reason":"sitting",',
      '"name":null,',
    ])
  })
})

describe('restoring a version', () => {
  test('makes it the present one and keeps what was there', async () => {
    const { library, wait } = await aTimedLibrary()
    expectValue(await library.create(article))
    wait(minute)
    await saved(library, retitled('A mistake'))
    wait(minute)
    const [older] = expectValue(await library.history(article.id))
    if (older === undefined) throw new Error('no version')
    const restored = expectValue(await restoreVersion(library, article.id, older.id))
    expect(restored.stored.record).toEqual({ ...article, updatedAt: '2026-11-21T09:02:00.000Z' })
    expect(restored.stored.version.revision).toBe(3)
    expect(await kept(library)).toEqual(['restore: A mistake', `sitting: ${article.headline}`])

    wait(minute)
    if (restored.replaced === null) throw new Error('nothing was kept')
    const back = expectValue(await restoreVersion(library, article.id, restored.replaced))
    expect(back.stored.record).toMatchObject({ headline: 'A mistake' })
  })

  test('changes nothing where the present state can’t be kept', async () => {
    const { files, failAll, heal } = faultyFileSystem()
    const { library, wait } = await aTimedLibrary(files)
    expectValue(await library.create(article))
    wait(minute)
    const version = await saved(library, retitled('Now'))
    const [older] = expectValue(await library.history(article.id))
    if (older === undefined) throw new Error('no version')
    failAll('ENOSPC')
    expect(
      expectFailure(await library.restoreVersion(article.id, older.id, version)),
    ).toMatchObject({
      kind: 'disk',
      code: 'ENOSPC',
    })
    heal()
    expect(expectValue(await library.read(article.id)).record).toMatchObject({ headline: 'Now' })
  })

  test('is refused on a state that is not there any more', async () => {
    const { library, wait } = await aTimedLibrary()
    const { version } = expectValue(await library.create(article))
    wait(minute)
    await saved(library, retitled('Theirs'))
    const [older] = expectValue(await library.history(article.id))
    if (older === undefined) throw new Error('no version')
    expect(
      expectFailure(await library.restoreVersion(article.id, older.id, version)),
    ).toMatchObject({
      kind: 'stale-revision',
      theirs: { record: { headline: 'Theirs' } },
    })
  })

  test('brings a record back that is nowhere else', async () => {
    const { library } = await aTimedLibrary()
    expectValue(await library.create(article))
    const id = expectValue(await library.keepSnapshot(article.id, { reason: 'export', name: null }))
    expectValue(await library.trash(article.id))
    if (id === null) throw new Error('nothing was kept')
    const restored = expectValue(await restoreVersion(library, article.id, id))
    expect(restored).toMatchObject({ stored: { record: article }, replaced: null })
  })

  test('tells of a version that is gone or damaged', async () => {
    const { library } = await aTimedLibrary()
    const { version } = expectValue(await library.create(article))
    const id = expectValue(await library.keepSnapshot(article.id, { reason: 'export', name: null }))
    if (id === null) throw new Error('nothing was kept')
    const file = `history/${article.id}/${id}.json`
    await writeFile(join(library.folder, file), 'scrambled')
    expect(expectFailure(await library.restoreVersion(article.id, id, version))).toEqual({
      kind: 'damaged-file',
      file,
      reason: 'cut short or broken',
    })
    expect(await kept(library)).toEqual([])
  })
})

test('a history that can’t be written is a problem and stops no save', async () => {
  let isFull = true
  const files: FileSystem = {
    ...diskFileSystem,
    makeFolder: async (folder) => {
      if (isFull && folder.endsWith(article.id)) throw systemError('ENOSPC')
      await diskFileSystem.makeFolder(folder)
    },
  }
  const { library, wait } = await aTimedLibrary(files)
  expectValue(await library.create(article))
  wait(minute)
  await saved(library, retitled('Saved all the same'))
  const told = library.problems().map(({ reason, ...problem }) => ({
    ...problem,
    reason: reason.replace(/ \(.*\)/u, ''),
  }))
  expect(told).toEqual([
    {
      kind: 'history',
      file: `history/${article.id}`,
      reason: 'earlier versions can’t be kept: The disk is full. Make room and save again.',
    },
  ])
  isFull = false
  wait(minute)
  await saved(library, retitled('Room again'))
  expect(library.problems()).toEqual([])
  expect(await kept(library)).toEqual(['writing: Saved all the same'])
})

test('old versions are thinned when the library closes', async () => {
  const { library, wait, clock } = await aTimedLibrary()
  expectValue(await library.create(article))
  for (let at = 1; at <= 30; at += 1) {
    wait(11 * minute)
    await saved(library, retitled(`Edit ${at}`))
  }
  wait(30 * day)
  await saved(library, retitled('A month later'))
  await library.close()
  const again = expectValue(await openLibrary({ folder: library.folder, clock }))
  onTestFinished(() => again.close())
  expect(await kept(again)).toEqual(['sitting: A month later', 'sitting: Edit 30'])
})

test('a record in the trash keeps its history until the trash is emptied', async () => {
  const { library } = await aTimedLibrary()
  const other = anAuthor()
  expectValue(await library.create(article))
  expectValue(await library.create(other))
  await library.keepSnapshot(article.id, { reason: 'named', name: 'First proof' })
  await library.keepSnapshot(other.id, { reason: 'named', name: 'Bio' })
  expectValue(await library.trash(article.id))
  expect(await kept(library)).toEqual([`First proof: ${article.headline}`])
  expect(expectValue(await library.emptyTrash())).toBe(1)
  expect(expectValue(await library.listTrash())).toEqual([])
  expect(await kept(library)).toEqual([])
  expect(expectValue(await library.history(other.id))).toHaveLength(1)
  expect(expectValue(await library.emptyTrash())).toBe(0)
})

test('everything that goes into a bundle is kept as it was exported', async () => {
  const { library } = await aTimedLibrary()
  const author = anAuthor()
  const edition = anEdition({ featured: article.id, articles: [] })
  for (const record of [author, { ...article, byline: [author.id] }, edition]) {
    expectValue(await library.create(record))
  }
  const out = join(await temporaryFolder(), 'bundle')
  expectValue(
    await makeBundle({
      library,
      ids: [edition.id],
      targets: ['markdown'],
      options: {},
      out,
      force: true,
      now: morning,
      print: null,
      workshop,
    }),
  )
  const reasons = await Promise.all(
    [author, article, edition].map(async ({ id }) =>
      expectValue(await library.history(id)).map(({ reason }) => reason),
    ),
  )
  expect(reasons).toEqual([['export'], ['export'], ['export']])
})
