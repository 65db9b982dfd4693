import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

import { describe, expect, test, vi } from 'vitest'

import { createLibrary } from '../../../main/library/create-library.ts'
import { diskFileSystem, type FileSystem } from '../../../main/library/file-system.ts'
import { openLibrary } from '../../../main/library/open-library.ts'
import { anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { tickingClock } from '../../builders/clock.ts'
import { faultyFileSystem } from '../../builders/faulty-file-system.ts'
import { aLibrary, aLibraryWith, reopened } from '../../builders/library.ts'
import { expectFailure, expectValue } from '../../builders/outcome.ts'
import { aRecordId, countingIds } from '../../builders/record-id.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'
import { aThread } from '../../builders/thread.ts'

const article = anArticle()
const articleFile = `articles/${article.id}.json`

function create(folder: string) {
  return createLibrary({ folder, name: 'Desk', clock: tickingClock(), newId: countingIds() })
}

describe('making a library', () => {
  test('lays its folders and says in library.json what it is', async () => {
    const library = await aLibrary()
    expect((await readdir(library.folder)).toSorted()).toEqual([
      '.copydesk',
      'articles',
      'authors',
      'editions',
      'history',
      'house',
      'library.json',
      'media',
      'threads',
      'trash',
    ])
    expect(JSON.parse(await readFile(join(library.folder, 'library.json'), 'utf8'))).toEqual({
      kind: 'library',
      format: 2,
      id: aRecordId(0x10_0000),
      name: 'Harbour Review',
      createdAt: '2026-11-21T09:00:00.000Z',
    })
    expect({ name: library.name, list: library.list(), problems: library.problems() }).toEqual({
      name: 'Harbour Review',
      list: [],
      problems: [],
    })
  })

  test('makes the folder and those above it, and does not mind what file browsers leave', async () => {
    const folder = join(await temporaryFolder(), 'desks', 'mine')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, '.DS_Store'), '')
    await expectValue(await create(folder)).close()
    expect((await reopened(folder)).name).toBe('Desk')
  })

  test('is refused where a library is or other files are, and touches nothing there', async () => {
    const { folder } = await aLibrary()
    const before = await readFile(join(folder, 'library.json'))
    expect(expectFailure(await create(folder))).toEqual({
      kind: 'folder-taken',
      folder,
      by: 'library',
    })
    expect(await readFile(join(folder, 'library.json'))).toEqual(before)

    const other = await temporaryFolder()
    await writeFile(join(other, 'accounts.txt'), 'Rent 400')
    expect(expectFailure(await create(other))).toEqual({
      kind: 'folder-taken',
      folder: other,
      by: 'other-files',
    })
    expect(await readdir(other)).toEqual(['accounts.txt'])
  })

  test('answers what the disk said when it refused', async () => {
    const folder = await temporaryFolder()
    const { files, failAll } = faultyFileSystem()
    failAll('ENOSPC')
    const options = { folder, name: 'Desk', clock: tickingClock(), newId: countingIds(), files }
    expect(expectFailure(await createLibrary(options))).toEqual({
      kind: 'disk',
      code: 'ENOSPC',
      path: folder,
    })
  })
})

describe('opening', () => {
  test('a folder without library.json is not a library', async () => {
    const folder = await temporaryFolder()
    const clock = tickingClock()
    const missing = join(folder, 'missing')
    expect(expectFailure(await openLibrary({ folder, clock }))).toEqual({
      kind: 'not-a-library',
      folder,
    })
    expect(expectFailure(await openLibrary({ folder: missing, clock }))).toEqual({
      kind: 'not-a-library',
      folder: missing,
    })
    await writeFile(join(folder, 'library.json'), '{"books": 3}')
    expect(expectFailure(await openLibrary({ folder, clock }))).toMatchObject({
      kind: 'damaged-file',
      file: 'library.json',
    })
  })

  test('a damaged library.json locks nobody out of the records', async () => {
    const { folder } = await aLibraryWith(article)
    await writeFile(join(folder, 'library.json'), '')
    const library = await reopened(folder)
    expect(expectValue(await library.read(article.id)).record).toEqual(article)
    expect(library.problems()).toEqual([
      { kind: 'damaged', file: 'library.json', reason: 'the file is empty' },
    ])
    expect(await readFile(join(folder, 'library.json'), 'utf8')).toBe('')
  })

  test('a library that a newer program wrote can be read and never written', async () => {
    const mine = await aLibraryWith(article)
    const { version } = expectValue(await mine.read(article.id))
    await mine.close()
    const { folder } = mine
    const file = join(folder, 'library.json')
    await writeFile(
      file,
      (await readFile(file, 'utf8')).replace(/"format": \d+/u, '"format": 99, "mood": 7'),
    )
    const before = await treeOf(folder)

    const library = await reopened(folder)
    expect({ name: library.name, isReadOnly: library.isReadOnly }).toEqual({
      name: 'Harbour Review',
      isReadOnly: true,
    })
    expect(expectValue(await library.read(article.id)).record).toEqual(article)
    const refusals = [
      await library.create(anAuthor()),
      await library.save(article, version),
      await library.trash(article.id),
      await library.restore(article.id),
      await library.addMedia({ bytes: new Uint8Array(), fileName: 'a.png' }),
    ].map(expectFailure)
    expect(refusals).toEqual(Array.from({ length: 5 }, () => ({ kind: 'read-only', folder })))
    await library.close()
    expect(await treeOf(folder)).toEqual(before)
  })

  test('sweeps what cut-short writes left, but not a write that may be under way', async () => {
    const { folder } = await aLibrary()
    const stray = join(
      folder,
      'articles',
      `.${article.id}.json.0b0e7a52-6f1c-4a43-9d6e-2f6f0a1b2c3d.tmp`,
    )
    const young = stray.replace('0b0e7a52', '1b0e7a52')
    await writeFile(stray, 'half')
    await writeFile(young, 'half')
    await utimes(stray, 1000, 1000)
    await utimes(young, 1500, 1500)
    expectValue(await openLibrary({ folder, clock: tickingClock(), startedAt: 2_000_000 }))
    expect(await readdir(join(folder, 'articles'))).toEqual([young.split(/[\\/]/u).at(-1)])
  })

  test('a folder that takes nothing is still there to be read', async () => {
    const { folder } = await aLibraryWith(article)
    const { files, failAll } = faultyFileSystem()
    failAll('EROFS')
    const library = await reopened(folder, files)
    expect(library.list().map(({ title }) => title)).toEqual([article.headline])
    expect(expectFailure(await library.create(anAuthor()))).toMatchObject({
      kind: 'disk',
      code: 'EROFS',
    })
  })

  test('a damaged file is a problem, stays as it is, and everything else opens', async () => {
    const mine = await aLibraryWith(article, aThread())
    const { version } = expectValue(await mine.read(article.id))
    const { folder } = mine
    await writeFile(join(folder, articleFile), 'half a record')

    const library = await reopened(folder)
    const damage = { file: articleFile, reason: 'cut short or broken' }
    expect(library.problems()).toEqual([{ kind: 'damaged', ...damage }])
    expect(library.list().map(({ kind }) => kind)).toEqual(['thread'])
    const failures = [
      await library.read(article.id),
      await library.save(article, version),
      await library.create(article),
      await library.trash(article.id),
    ].map(expectFailure)
    expect(failures).toEqual(Array.from({ length: 4 }, () => ({ kind: 'damaged-file', ...damage })))
    expect(await readFile(join(folder, articleFile), 'utf8')).toBe('half a record')
  })

  test('files of others are left alone and conflict copies are told', async () => {
    const { folder } = await aLibrary()
    const conflicted = `articles/${article.id} (conflicted copy 2026-11-21).json`
    const synced = `threads/${aRecordId(3)}.sync-conflict-20261121-090000-ABCDEFG.json`
    for (const file of [
      'articles/.DS_Store',
      'articles/notes.txt',
      'notes.md',
      conflicted,
      synced,
    ]) {
      await writeFile(join(folder, file), 'x')
    }
    const library = await reopened(folder)
    const reason = 'another version, put here by a program that keeps folders in step'
    const told = [conflicted, synced].map((file) => ({ kind: 'conflict-copy', file, reason }))
    expect(library.problems()).toEqual(told)
    expect(await library.verify()).toEqual(told)
    expect(await readFile(join(folder, 'articles/notes.txt'), 'utf8')).toBe('x')
  })
})

describe('the catalogue', () => {
  test('lists the newest change first', async () => {
    const library = await aLibrary()
    const first = expectValue(await library.create(article))
    expectValue(await library.create(anAuthor()))
    expectValue(await library.create(aThread()))
    expectValue(await library.save(article, first.version))
    expect(library.list().map(({ kind }) => kind)).toEqual(['article', 'author', 'thread'])
    expect(library.list('author').map(({ title }) => title)).toEqual([anAuthor().name])
  })

  test('is kept at closing, so that the next opening reads no record', async () => {
    const library = await aLibrary()
    expectValue(await library.create(article))
    expectValue(await library.create(aThread()))
    await library.close()
    const { files, takeReads } = readingFileSystem()
    const again = await reopened(library.folder, files)
    expect(again.list()).toEqual(library.list())
    expect(takeReads()).toEqual(['catalogue.json', 'library.json'])
  })

  test('knows what is in the trash, so that nothing there is read at the next opening', async () => {
    const library = await aLibrary()
    expectValue(await library.create(article))
    expectValue(await library.create(aThread()))
    expectValue(await library.trash(article.id))
    const listed = expectValue(await library.listTrash())
    await library.close()
    const { files, takeReads } = readingFileSystem()
    const again = await reopened(library.folder, files)
    expect(expectValue(await again.listTrash())).toEqual(listed)
    expect(takeReads()).toEqual(['catalogue.json', 'library.json'])

    expectValue(await again.restore(article.id))
    expect(expectValue(await again.listTrash())).toEqual([])
  })

  test('is brought in line with what other programs changed, added and removed', async () => {
    const mine = await aLibrary()
    const { version } = expectValue(await mine.create(article))
    expectValue(await mine.create(anAuthor()))
    await mine.close()
    const theirs = await reopened(mine.folder)
    expectValue(await theirs.save({ ...article, headline: 'Their words' }, version))
    expectValue(await theirs.create(aThread()))
    await rm(join(mine.folder, `authors/${anAuthor().id}.json`))

    const { files, takeReads } = readingFileSystem()
    const again = await reopened(mine.folder, files)
    expect(again.list().map(({ title }) => title)).toEqual(['Their words', aThread().title])
    expect(takeReads()).toEqual([
      `${article.id}.json`,
      `${aThread().id}.json`,
      'catalogue.json',
      'library.json',
    ])
  })

  test.each(['', '{}', 'null', '{"sha256":""}', '{"sha256":"","rows":[]}', '\u0000'.repeat(100)])(
    'is made anew when its file holds %j',
    async (content) => {
      const library = await aLibrary()
      expectValue(await library.create(article))
      await library.close()
      const file = join(library.folder, '.copydesk/catalogue.json')
      const kept = await readFile(file)
      await writeFile(file, content)
      const again = await reopened(library.folder)
      expect(again.list()).toEqual(library.list())
      await again.close()
      expect(await readFile(file)).toEqual(kept)
    },
  )

  test('can be deleted with everything else that is local', async () => {
    const library = await aLibrary()
    expectValue(await library.create(article))
    await library.close()
    await rm(join(library.folder, '.copydesk'), { recursive: true })
    expect((await reopened(library.folder)).list()).toEqual(library.list())
  })

  test('is written when the desk is idle, never inside a save', async () => {
    const { files, takeCalls } = faultyFileSystem()
    const library = await aLibrary({ files })
    const file = join(library.folder, '.copydesk/catalogue.json')
    takeCalls()
    expectValue(await library.create(article))
    expect(takeCalls().filter((call) => call === 'rename')).toEqual(['rename'])
    await vi.waitFor(() => stat(file), { timeout: 20_000 })
  }, 30_000)

  test('tells its listeners of each change until they stop', async () => {
    const library = await aLibrary()
    const told: number[] = []
    const stop = library.subscribe(() => told.push(library.list().length))
    const { version } = expectValue(await library.create(article))
    expectValue(await library.save(article, version))
    expectValue(await library.trash(article.id))
    stop()
    expectValue(await library.restore(article.id))
    expect(told).toEqual([1, 1, 0])
  })
})

async function treeOf(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = names
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
  return Promise.all(
    paths.toSorted().map(async (path) => `${path} ${await readFile(path, 'utf8')}`),
  )
}

/** The real disk, remembering the names of the files that were read; in no order, for they are read at once. */
function readingFileSystem() {
  const reads: string[] = []
  const files: FileSystem = {
    ...diskFileSystem,
    read: (path) => {
      reads.push(basename(path))
      return diskFileSystem.read(path)
    },
  }
  return { files, takeReads: () => reads.splice(0).toSorted() }
}
