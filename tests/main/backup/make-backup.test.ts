import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { failure } from '../../../core/result.ts'
import type { Timestamp } from '../../../core/timestamp.ts'
import { makeBackup } from '../../../main/backup/make-backup.ts'
import { restoreBackup } from '../../../main/backup/restore-backup.ts'
import { diskFileSystem, type FileSystem } from '../../../main/library/file-system.ts'
import { recordPath } from '../../../main/library/library-folder.ts'
import type { Library } from '../../../main/library/library.ts'
import { anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { contentOf } from '../../builders/backup.ts'
import { morning, tickingClock } from '../../builders/clock.ts'
import { faultyFileSystem } from '../../builders/faulty-file-system.ts'
import { aLibraryWith, reopened } from '../../builders/library.ts'
import { pngBytes } from '../../builders/media.ts'
import { expectValue } from '../../builders/outcome.ts'
import { aRecordId } from '../../builders/record-id.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'

const article = anArticle({ headline: 'Tides' })
const trashed = anArticle({ id: aRecordId(7), headline: 'Fog' })

function clock(): Timestamp {
  return morning
}

/** A library with a picture, a removed record and an earlier version. */
async function aFullLibrary(): Promise<Library> {
  const library = await aLibraryWith(article, trashed, anAuthor({ id: aRecordId(8) }))
  const bytes = pngBytes({ width: 30, height: 20 })
  expectValue(await library.addMedia({ bytes, fileName: 'quay.png' }))
  expectValue(await library.trash(trashed.id))
  const { version } = expectValue(await library.read(article.id))
  expectValue(await library.save({ ...article, headline: 'Tides and fog' }, version))
  return library
}

test('a backup holds every file of the library, and becomes the same library again', async () => {
  const library = await aFullLibrary()
  const place = await temporaryFolder()
  const out = join(place, 'desk.zip')
  const made = expectValue(await makeBackup({ folder: library.folder, out, clock }))
  const content = await contentOf(library.folder)

  expect(made).toEqual({
    path: out,
    madeAt: morning,
    files: Object.keys(content).length,
    size: (await readFile(out)).length,
    damaged: [],
    leftOut: [],
  })
  const to = join(place, 'again')
  expectValue(await restoreBackup({ zip: out, to, before: null, clock }))
  expect(await contentOf(to)).toEqual(content)
  const again = await reopened(to)
  expect(await again.verify()).toEqual([])
  expect(again.list().map(({ title }) => title)).toEqual(library.list().map(({ title }) => title))
  expect(await readdir(place)).toEqual(['again', 'desk.zip'])
})

test('what is not the library’s own stays out of its backup', async () => {
  const library = await aFullLibrary()
  await writeFile(join(library.folder, 'notes.txt'), 'mine')
  await writeFile(join(library.folder, 'articles', '.DS_Store'), 'litter')
  const before = expectValue(
    await makeBackup({
      folder: library.folder,
      out: join(await temporaryFolder(), 'a.zip'),
      clock,
    }),
  )
  expect(before.files).toBe(Object.keys(await contentOf(library.folder)).length - 1)
})

test('a damaged record is backed up as it is, and named', async () => {
  const library = await aFullLibrary()
  const damaged = recordPath(article)
  await writeFile(join(library.folder, damaged), '{"format":1,"kind"')
  const out = join(await temporaryFolder(), 'desk.zip')

  expect(expectValue(await makeBackup({ folder: library.folder, out, clock })).damaged).toEqual([
    damaged,
  ])
  const to = join(await temporaryFolder(), 'again')
  expectValue(await restoreBackup({ zip: out, to, before: null, clock }))
  expect(await contentOf(to)).toEqual(await contentOf(library.folder))
})

test('a file that another program is in the middle of writing is read again', async () => {
  const library = await aFullLibrary()
  const path = join(library.folder, recordPath(article))
  const whole = await readFile(path)
  await writeFile(path, whole.subarray(0, 100))
  const files: FileSystem = { ...diskFileSystem, pause: () => writeFile(path, whole) }
  const out = join(await temporaryFolder(), 'desk.zip')

  const made = expectValue(await makeBackup({ folder: library.folder, out, clock, files }))
  expect(made.damaged).toEqual([])
})

test('a record that moves to the trash meanwhile is in the backup all the same', async () => {
  const library = await aFullLibrary()
  const gone = anArticle({ id: aRecordId(9), headline: 'Gone' })
  expectValue(await library.create(gone))
  let isFirst = true
  const files: FileSystem = {
    ...diskFileSystem,
    read: async (path) => {
      if (isFirst && path.includes('articles')) {
        isFirst = false
        expectValue(await library.trash(gone.id))
      }
      return diskFileSystem.read(path)
    },
  }
  const out = join(await temporaryFolder(), 'desk.zip')
  expectValue(await makeBackup({ folder: library.folder, out, clock, files }))

  const to = join(await temporaryFolder(), 'again')
  expectValue(await restoreBackup({ zip: out, to, before: null, clock }))
  const again = await reopened(to)
  expect(expectValue(await again.listTrash()).map(({ entry }) => entry.title)).toContain('Gone')
})

test('saves go on while a backup is made, and each file in it is whole', async () => {
  const library = await aFullLibrary()
  const over = new AbortController()
  async function keepSaving(): Promise<void> {
    for (let count = 0; !over.signal.aborted; count += 1) {
      const { record, version } = expectValue(await library.read(article.id))
      if (record.kind !== 'article') throw new Error('expected the article')
      expectValue(await library.save({ ...record, section: `Section ${count}` }, version))
    }
  }
  const saving = keepSaving()
  const place = await temporaryFolder()
  for (const name of ['one', 'two', 'three']) {
    const out = join(place, `${name}.zip`)
    const made = expectValue(
      await makeBackup({ folder: library.folder, out, clock: tickingClock() }),
    )
    expect(made.damaged).toEqual([])
  }
  over.abort()
  await saving
})

test('names that some systems can’t hold are left out and named', async () => {
  const library = await aFullLibrary()
  await mkdir(join(library.folder, 'damaged'), { recursive: true })
  await writeFile(join(library.folder, 'damaged', 'why?.json'), '{}')
  await writeFile(join(library.folder, 'damaged', 'A.json'), '{}')
  await writeFile(join(library.folder, 'damaged', 'a.json'), '{}')
  const out = join(await temporaryFolder(), 'desk.zip')
  const made = expectValue(await makeBackup({ folder: library.folder, out, clock }))
  expect(made.leftOut).toEqual(['damaged/a.json', 'damaged/why?.json'])
})

describe('nothing is left at the place when no backup could be made', () => {
  test.each(['ENOSPC', 'EIO', 'EROFS'])('%s at any step', async (code) => {
    const library = await aFullLibrary()
    const place = await temporaryFolder()
    const out = join(place, 'desk.zip')
    const disk = faultyFileSystem()
    const { folder } = library
    expectValue(
      await makeBackup({ folder, out: join(place, 'first.zip'), clock, files: disk.files }),
    )
    const steps = disk.takeCalls().length
    const left = await readdir(place)

    for (let step = 1; step < steps; step += 1) {
      disk.failAt(step, code)
      const made = await makeBackup({ folder, out, clock, files: disk.files })
      disk.heal()
      expect(made).toMatchObject({
        ok: false,
        failure: { kind: 'library', reason: { kind: 'disk', code } },
      })
      expect(await readdir(place)).toEqual(left)
    }
  })

  test('it was stopped', async () => {
    const library = await aFullLibrary()
    const place = await temporaryFolder()
    for (const step of ['copying', 'checking'] as const) {
      const stopping = new AbortController()
      const made = await makeBackup({
        folder: library.folder,
        out: join(place, 'desk.zip'),
        clock,
        signal: stopping.signal,
        onProgress: (progress) => {
          if (progress.step === step && progress.done > 1) stopping.abort()
        },
      })
      expect([made, await readdir(place)]).toEqual([failure({ kind: 'cancelled' }), []])
    }
  })

  test('what was written is not what was read', async () => {
    const library = await aFullLibrary()
    const place = await temporaryFolder()
    const files: FileSystem = {
      ...diskFileSystem,
      createFile: async (path) => {
        const file = await diskFileSystem.createFile(path)
        let written = 0
        return {
          ...file,
          write: async (bytes) => {
            const copy = Uint8Array.from(bytes)
            if (written < 900 && written + copy.length > 900) {
              copy[900 - written] = (copy[900 - written] ?? 0) ^ 1
            }
            written += copy.length
            return file.write(copy)
          },
        }
      },
    }
    const out = join(place, 'desk.zip')
    const made = await makeBackup({ folder: library.folder, out, clock, files })
    expect(made).toMatchObject({ ok: false, failure: { kind: 'differs' } })
    expect(await readdir(place)).toEqual([])
  })
})

describe('a place that can’t be meant is refused', () => {
  test('in the library itself', async () => {
    const { folder } = await aFullLibrary()
    for (const place of [folder, join(folder, 'backups')]) {
      expect(await makeBackup({ folder, out: join(place, 'desk.zip'), clock })).toEqual(
        failure({ kind: 'inside-library', place }),
      )
    }
  })

  test('where something stands', async () => {
    const { folder } = await aFullLibrary()
    const out = join(await temporaryFolder(), 'desk.zip')
    await writeFile(out, 'mine')
    expect(await makeBackup({ folder, out, clock })).toEqual(
      failure({ kind: 'destination-taken', path: out }),
    )
    expect(await readFile(out, 'utf8')).toBe('mine')
  })

  test('of a folder that is no library', async () => {
    const folder = await temporaryFolder()
    const out = join(await temporaryFolder(), 'desk.zip')
    expect(await makeBackup({ folder, out, clock })).toEqual(
      failure({ kind: 'library', reason: { kind: 'not-a-library', folder } }),
    )
  })
})
