import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { failure } from '../../../core/result.ts'
import type { Timestamp } from '../../../core/timestamp.ts'
import { manifestName } from '../../../main/backup/backup-manifest.ts'
import { makeBackup } from '../../../main/backup/make-backup.ts'
import { restoreBackup } from '../../../main/backup/restore-backup.ts'
import { writeZip } from '../../../main/backup/write-zip.ts'
import { diskFileSystem } from '../../../main/library/file-system.ts'
import type { Library } from '../../../main/library/library.ts'
import { sha256 } from '../../../main/library/record-file.ts'
import { anArticle } from '../../builders/article.ts'
import { contentOf } from '../../builders/backup.ts'
import { morning } from '../../builders/clock.ts'
import { faultyFileSystem } from '../../builders/faulty-file-system.ts'
import { aLibraryWith, reopened } from '../../builders/library.ts'
import { pngBytes } from '../../builders/media.ts'
import { expectValue } from '../../builders/outcome.ts'
import { aRecordId } from '../../builders/record-id.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'

const article = anArticle({ headline: 'Tides' })

function clock(): Timestamp {
  return morning
}

interface BackedUp {
  readonly library: Library
  readonly zip: string
  /** Where backups are made. */
  readonly place: string
}

/** A library whose backup holds “Tides” and that has gone on to “Fog” since. */
async function aBackedUpLibrary(): Promise<BackedUp> {
  const library = await aLibraryWith(article)
  const bytes = pngBytes({ width: 30, height: 20 })
  expectValue(await library.addMedia({ bytes, fileName: 'quay.png' }))
  const place = await temporaryFolder()
  const zip = join(place, 'desk.zip')
  expectValue(await makeBackup({ folder: library.folder, out: zip, clock }))
  expectValue(await library.trash(article.id))
  expectValue(await library.create(anArticle({ id: aRecordId(2), headline: 'Fog' })))
  await library.close()
  return { library, zip, place }
}

async function headlines(folder: string): Promise<readonly string[]> {
  const library = await reopened(folder)
  expect(await library.verify()).toEqual([])
  return library.list('article').map(({ title }) => title)
}

test('a library goes back to its backup, and what it held is a backup of its own', async () => {
  const { library, zip, place } = await aBackedUpLibrary()
  const { folder } = library
  const before = join(place, 'before.zip')
  const content = await contentOf(folder)

  const restored = expectValue(await restoreBackup({ zip, to: folder, before, clock }))
  expect(restored).toMatchObject({ folder, madeAt: morning, before: { path: before } })
  expect(await headlines(folder)).toEqual(['Tides'])

  expectValue(
    await restoreBackup({ zip: before, to: folder, before: join(place, 'after.zip'), clock }),
  )
  expect(await contentOf(folder)).toEqual(content)
  expect(await headlines(folder)).toEqual(['Fog'])
})

test('a library is not replaced without saying where it is kept', async () => {
  const { library, zip } = await aBackedUpLibrary()
  const { folder } = library
  expect(await restoreBackup({ zip, to: folder, before: null, clock })).toEqual(
    failure({ kind: 'library', reason: { kind: 'folder-taken', folder, by: 'library' } }),
  )
  expect(await headlines(folder)).toEqual(['Fog'])
})

test('a folder with other files is never restored over', async () => {
  const { zip, place } = await aBackedUpLibrary()
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'letters.txt'), 'mine')
  const before = join(place, 'before.zip')
  expect(await restoreBackup({ zip, to: folder, before, clock })).toEqual(
    failure({ kind: 'library', reason: { kind: 'folder-taken', folder, by: 'other-files' } }),
  )
  expect(await readdir(folder)).toEqual(['letters.txt'])
})

test('files of the library that no backup can hold stop it from being replaced', async () => {
  const { library, zip, place } = await aBackedUpLibrary()
  const { folder } = library
  await writeFile(join(folder, 'articles', 'why?.txt'), 'mine')
  expect(
    await restoreBackup({ zip, to: folder, before: join(place, 'before.zip'), clock }),
  ).toEqual(failure({ kind: 'left-out', files: ['articles/why?.txt'] }))
  expect(await readFile(join(folder, 'articles', 'why?.txt'), 'utf8')).toBe('mine')
})

describe('cut short at any step, there is the old library or the new one, whole', () => {
  test('over a library', async () => {
    const first = await aBackedUpLibrary()
    const disk = faultyFileSystem()
    const { folder } = first.library
    const before = join(first.place, 'before.zip')
    expectValue(
      await restoreBackup({ zip: first.zip, to: folder, before, clock, files: disk.files }),
    )
    const steps = disk.takeCalls().length
    const found: string[] = []

    for (let step = 1; step <= steps; step += stride(step, steps)) {
      const { library, zip, place } = await aBackedUpLibrary()
      disk.dieAt(step, 'EIO')
      const to = library.folder
      const outcome = await restoreBackup({
        zip,
        to,
        before: join(place, 'before.zip'),
        clock,
        files: disk.files,
      }).catch(() => 'dead' as const)
      disk.heal()
      const [headline = 'nothing'] = await headlines(to)
      found.push(headline)
      expect(headline === 'Fog' && outcome !== 'dead' && outcome.ok).toBe(false)
    }
    expect(new Set(found)).toEqual(new Set(['Fog', 'Tides']))
    // Once the exchange has begun it is finished.
    expect(found.toSorted()).toEqual(found)
  }, 60_000)

  test('into a new folder', async () => {
    const { zip } = await aBackedUpLibrary()
    const disk = faultyFileSystem()
    const whole = join(await temporaryFolder(), 'again')
    expectValue(await restoreBackup({ zip, to: whole, before: null, clock, files: disk.files }))
    const steps = disk.takeCalls().length

    for (let step = 1; step < steps; step += 1) {
      const to = join(await temporaryFolder(), 'again')
      disk.failAt(step, 'ENOSPC')
      const outcome = await restoreBackup({ zip, to, before: null, clock, files: disk.files })
      disk.heal()
      expect(outcome.ok).toBe(false)
      expect(await readdir(dirname(to))).toEqual([])
    }
  })
})

test('it can be stopped while it unpacks, and leaves nothing', async () => {
  const { library, zip, place } = await aBackedUpLibrary()
  for (const to of [library.folder, join(place, 'again')]) {
    const stopping = new AbortController()
    const outcome = await restoreBackup({
      zip,
      to,
      before: join(place, 'before.zip'),
      clock,
      signal: stopping.signal,
      onProgress: ({ step }) => {
        if (step === 'unpacking') stopping.abort()
      },
    })
    expect(outcome).toEqual(failure({ kind: 'cancelled' }))
    await rm(join(place, 'before.zip'), { force: true })
  }
  expect(await headlines(library.folder)).toEqual(['Fog'])
  expect(await readdir(place)).toEqual(['desk.zip'])
  expect(await readdir(join(library.folder, '.copydesk'))).not.toContain('replacement')
})

describe('what is no whole backup is refused with its reason', () => {
  const library = { id: null, name: 'Harbour Review', format: 1 }

  function manifestOf(paths: readonly string[], size = 2): string {
    return JSON.stringify({
      kind: 'copydesk-backup',
      format: 1,
      madeAt: morning,
      library,
      files: paths.map((path) => ({ path, size, sha256: sha256('{}') })),
      damaged: [],
      leftOut: [],
    })
  }

  test.each([
    ['not a backup', { 'readme.json': '{}' }, 'it is a zip file, but not a backup of a library'],
    [
      'a list that is none',
      { [manifestName]: '[]' },
      'its list of files can’t be read (Invalid input: expected object, received array)',
    ],
    [
      'a file that is missing',
      { [manifestName]: manifestOf(['articles/a.json']) },
      'articles/a.json is missing in it',
    ],
    [
      'a file that nobody listed',
      { [manifestName]: manifestOf([]), 'articles/a.json': '{}' },
      'it holds files that its list does not name',
    ],
    [
      'other bytes',
      { [manifestName]: manifestOf(['articles/a.json']), 'articles/a.json': '[]' },
      'articles/a.json in it is damaged',
    ],
    [
      'more bytes than listed',
      { [manifestName]: manifestOf(['articles/a.json']), 'articles/a.json': '{    }' },
      'articles/a.json in it is larger than its list says',
    ],
    [
      'a name from elsewhere',
      { [manifestName]: manifestOf(['.copydesk/view.json']), '.copydesk/view.json': '{}' },
      '“.copydesk/view.json” in it is no name for a file of a library',
    ],
    [
      'a way out',
      { [manifestName]: manifestOf(['articles/../../etc']) },
      '“articles/../../etc” in it is no name for a file of a library',
    ],
    [
      'two names that some systems take for one',
      {
        [manifestName]: manifestOf(['articles/a.json', 'articles/A.json']),
        'articles/a.json': '{}',
        'articles/A.json': '{}',
      },
      'two files in it have the same name',
    ],
  ])('%s', async (_, entries, reason) => {
    const zip = await aZip(entries)
    const to = join(await temporaryFolder(), 'again')
    expect(await restoreBackup({ zip, to, before: null, clock })).toEqual(
      failure({ kind: 'not-a-backup', path: zip, reason }),
    )
    expect(await readdir(dirname(to))).toEqual([])
  })

  test('a text, and a backup that was cut off anywhere', async () => {
    const { zip } = await aBackedUpLibrary()
    const bytes = await readFile(zip)
    const place = await mkdtemp(join(await temporaryFolder(), 'cut-'))
    const cuts = [0.1, 0.5, 0.9, 0.99].map((part) => bytes.subarray(0, bytes.length * part))
    for (const [at, damaged] of [Buffer.from('Tides'), ...cuts].entries()) {
      const path = join(place, `${at}.zip`)
      await writeFile(path, damaged)
      const to = join(place, 'again')
      const outcome = await restoreBackup({ zip: path, to, before: null, clock })
      expect(outcome).toMatchObject({ ok: false, failure: { kind: 'not-a-backup', path } })
      expect(await readdir(place)).not.toContain('again')
    }
  })
})

test('a backup that changed anywhere is refused, or becomes the very library it was made of', async () => {
  const { zip, place } = await aBackedUpLibrary()
  const bytes = await readFile(zip)
  const whole = join(place, 'whole')
  expectValue(await restoreBackup({ zip, to: whole, before: null, clock }))
  const content = await contentOf(whole)

  for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 60)) {
    const path = join(place, 'flipped.zip')
    await writeFile(path, flipped(bytes, at))
    const to = join(place, `again-${at}`)
    const outcome = await restoreBackup({ zip: path, to, before: null, clock })
    expect(outcome.ok ? await contentOf(to) : outcome.failure.kind).toEqual(
      outcome.ok ? content : 'not-a-backup',
    )
  }
})

test('a new folder may stand in folders that are not there yet', async () => {
  const { zip, place } = await aBackedUpLibrary()
  const to = join(place, 'a', 'b', 'again')
  await mkdir(join(place, 'a'))
  expectValue(await restoreBackup({ zip, to, before: null, clock }))
  expect(await headlines(to)).toEqual(['Tides'])
})

async function aZip(entries: Readonly<Record<string, string>>): Promise<string> {
  const path = join(await temporaryFolder(), 'other.zip')
  const target = { files: diskFileSystem, path, time: new Date(morning) }
  await writeZip(target, async (add) => {
    for (const [name, text] of Object.entries(entries)) {
      await add(name, new TextEncoder().encode(text))
    }
  })
  return path
}

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 0xff
  return copy
}

/** Every step around the exchange, fewer while files are copied. */
function stride(step: number, steps: number): number {
  return step > steps - 30 ? 1 : 11
}

test('a disk without room is named before anything is unpacked, and what is there stays', async () => {
  const { library, zip, place } = await aBackedUpLibrary()
  const before = await contentOf(library.folder)
  const files = { ...diskFileSystem, room: () => Promise.resolve(1000) }
  const names = await readdir(place)

  for (const to of [join(place, 'again'), library.folder]) {
    const over = to === library.folder ? join(place, 'before.zip') : null
    const restored = await restoreBackup({ zip, to, before: over, clock, files })
    expect(restored).toMatchObject({ ok: false, failure: { kind: 'no-room', free: 1000 } })
  }
  expect(await readdir(place)).toEqual([...names, 'before.zip'].toSorted())
  expect(await contentOf(library.folder)).toEqual(before)
  expect(await headlines(library.folder)).toEqual(['Fog'])
})
