import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'

import { manifestSchema } from '../../../core/export/bundle/manifest.ts'
import { type ExportFailure, exportFailureSentence } from '../../../core/export/export-failure.ts'
import type { RecordId } from '../../../core/library/record-id.ts'
import type { Result } from '../../../core/result.ts'
import type { BundleContents } from '../../../main/export/bundle-contents.ts'
import { bundleDisk, type BundleDisk } from '../../../main/export/bundle-disk.ts'
import {
  type BundleRequest,
  type MadeBundle,
  makeBundle,
} from '../../../main/export/make-bundle.ts'
import { writeBundle } from '../../../main/export/write-bundle.ts'
import type { Library } from '../../../main/library/library.ts'
import { aDocument, anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { someContents } from '../../builders/bundle-contents.ts'
import { morning } from '../../builders/clock.ts'
import { anEdition } from '../../builders/edition.ts'
import { systemError } from '../../builders/faulty-file-system.ts'
import { aLibraryWith } from '../../builders/library.ts'
import { aManifest } from '../../builders/manifest.ts'
import { pngBytes } from '../../builders/media.ts'
import { expectValue } from '../../builders/outcome.ts'
import { aRecordId } from '../../builders/record-id.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'
import { aThread } from '../../builders/thread.ts'
import { workshop } from '../../builders/workshop.ts'

interface Desk {
  readonly library: Library
  readonly edition: RecordId
  readonly picture: string
}

async function aDesk(): Promise<Desk> {
  const author = anAuthor()
  const library = await aLibraryWith(author, aThread())
  const picture = expectValue(
    await library.addMedia({ bytes: pngBytes(), fileName: 'Reading room.png', alt: 'Green lamps' }),
  )
  const article = anArticle({ byline: [author.id], leadImage: picture.record.id })
  const other = anArticle({
    id: aRecordId(12),
    headline: 'Lamps',
    byline: [author.id],
    body: aDocument('All of them.'),
  })
  const edition = anEdition({ featured: article.id, articles: [other.id] })
  for (const record of [article, other, edition]) expectValue(await library.create(record))
  return { library, edition: edition.id, picture: picture.record.id }
}

function make({ library, edition }: Desk, out: string, fields: Partial<BundleRequest> = {}) {
  return makeBundle({
    library,
    ids: [edition],
    targets: ['html', 'markdown'],
    options: {},
    out,
    force: false,
    now: morning,
    print: null,
    workshop,
    ...fields,
  })
}

function sentence(result: Result<MadeBundle, ExportFailure>): string {
  return result.ok ? 'made' : exportFailureSentence(result.failure)
}

function manifestOf(library: string): BundleContents {
  return someContents({ 'manifest.json': aManifest(library) })
}

function refusal(code: string): Promise<never> {
  return Promise.reject(systemError(code))
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()
}

describe('a bundle in a folder', () => {
  test('holds what was promised, and every file is what the manifest says', async () => {
    const desk = await aDesk()
    const out = join(await temporaryFolder(), 'bundle')
    const made = expectValue(await make(desk, out))
    expect(await filesIn(out)).toEqual([...made.files].toSorted())

    const text = await readFile(join(out, 'manifest.json'), 'utf8')
    const manifest = manifestSchema.parse(JSON.parse(text))
    for (const { path, size, sha256 } of manifest.files) {
      const bytes = await readFile(join(out, path))
      expect([path, bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([
        path,
        size,
        sha256,
      ])
    }
    expect(manifest.records.map(({ title, revision }) => [title, revision])).toEqual([
      ['Night work', 1],
      ['The library that never closes', 1],
      ['Imke Sanderling', 1],
      ['Lamps', 1],
    ])
    expect(
      await readFile(join(out, `html/media/reading-room-${desk.picture.slice(0, 12)}.png`)),
    ).toEqual(Buffer.from(pngBytes()))
  })

  test('takes the place of a former bundle, with nothing of it left', async () => {
    const desk = await aDesk()
    const folder = await temporaryFolder()
    const out = join(folder, 'bundle')
    expectValue(await make(desk, out))
    expectValue(await make(desk, out, { targets: ['text'] }))
    expect(await filesIn(out)).toContain('text/night-work.txt')
    expect(await readdir(join(out))).not.toContain('html')
    expect(await readdir(folder)).toEqual(['bundle'])
  })

  test('takes the place of an empty folder', async () => {
    const out = join(await temporaryFolder(), 'bundle')
    await mkdir(out)
    expect(sentence(await make(await aDesk(), out))).toBe('made')
  })

  test('never takes the place of other files', async () => {
    const out = await temporaryFolder()
    await writeFile(join(out, 'novel.txt'), 'mine')
    expect(sentence(await make(await aDesk(), out))).toBe(
      `${out} was left as it is: it holds files that are not a bundle. Choose another place.`,
    )
    expect(await filesIn(out)).toEqual(['novel.txt'])
  })

  test('never takes the place of a former bundle that somebody put a file into', async () => {
    const desk = await aDesk()
    const out = join(await temporaryFolder(), 'bundle')
    expectValue(await make(desk, out))
    await writeFile(join(out, 'html', 'notes.txt'), 'mine')
    expect(sentence(await make(desk, out))).toBe(
      `${out} was left as it is: the bundle in it holds a file of somebody else (html/notes.txt). Choose another place.`,
    )
    expect(await readFile(join(out, 'html', 'notes.txt'), 'utf8')).toBe('mine')
  })

  test('never takes the place of a file', async () => {
    const out = join(await temporaryFolder(), 'bundle')
    await writeFile(out, 'mine')
    expect(sentence(await make(await aDesk(), out))).toBe(
      `${out} was left as it is: a file has that name. Choose another place.`,
    )
  })
})

describe('a bundle in a zip', () => {
  test('holds the same files as the folder', async () => {
    const desk = await aDesk()
    const folder = await temporaryFolder()
    const made = expectValue(await make(desk, join(folder, 'bundle')))
    expectValue(await make(desk, join(folder, 'bundle.zip')))
    const entries = unzipSync(await readFile(join(folder, 'bundle.zip')))
    expect(Object.keys(entries).toSorted()).toEqual(made.files)
    expect(Object.keys(entries).slice(-2)).toEqual(['manifest.json', 'manifest.json.sha256'])
    for (const [path, bytes] of Object.entries(entries)) {
      expect(Buffer.from(bytes)).toEqual(await readFile(join(folder, 'bundle', path)))
    }
  })

  test('has the same bytes twice, and takes the place of the zip that is there', async () => {
    const desk = await aDesk()
    const folder = await temporaryFolder()
    const out = join(folder, 'bundle.zip')
    expectValue(await make(desk, out))
    const first = await readFile(out)
    expectValue(await make(desk, out))
    expect((await readFile(out)).equals(first)).toBe(true)
    expect(await readdir(folder)).toEqual(['bundle.zip'])
  })

  test('has the same bytes in every time zone', { timeout: 60_000 }, async () => {
    const script = `
      import { createHash } from 'node:crypto'
      import { readFile } from 'node:fs/promises'
      import { writeBundle } from './main/export/write-bundle.ts'
      import { someContents } from './tests/builders/bundle-contents.ts'
      await writeBundle({ contents: someContents({ 'html/index.html': 'Lamps' }), out: process.argv[1] })
      console.log(createHash('sha256').update(await readFile(process.argv[1])).digest('hex'))`
    const folder = await temporaryFolder()
    const run = promisify(execFile)
    const sums = await Promise.all(
      ['UTC', 'Asia/Kathmandu', 'America/St_Johns'].map(async (zone, at) => {
        const { stdout } = await run(
          process.execPath,
          ['--input-type=module', '--eval', script, join(folder, `${at}.zip`)],
          { env: { ...process.env, TZ: zone } },
        )
        return stdout.trim()
      }),
    )
    expect(sums[0]).toMatch(/^[0-9a-f]{64}$/u)
    expect(new Set(sums).size).toBe(1)
  })

  test('never takes the place of a folder or of another file', async () => {
    const desk = await aDesk()
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'a.zip'))
    await writeFile(join(folder, 'b.zip'), 'my notes')
    expect(sentence(await make(desk, join(folder, 'a.zip')))).toContain('a folder has that name.')
    expect(sentence(await make(desk, join(folder, 'b.zip')))).toContain('it is not a zip file.')
    expect(await readFile(join(folder, 'b.zip'), 'utf8')).toBe('my notes')
  })

  test('never takes the place of a zip that is no former bundle', async () => {
    const desk = await aDesk()
    const out = join(await temporaryFolder(), 'photos.zip')
    const left = `${out} was left as it is:`
    const foreign = zipSync({ 'lamp.txt': Buffer.from('mine') })
    await writeFile(out, foreign)
    expect(sentence(await make(desk, out))).toBe(
      `${left} it is a zip file that is not a bundle. Choose another place.`,
    )
    expect(await readFile(out)).toEqual(Buffer.from(foreign))

    await writeFile(out, zipSync({ 'manifest.json': Buffer.from('{}') }))
    expect(sentence(await make(desk, out))).toContain('it is a zip file that is not a bundle.')
    await writeFile(out, Buffer.from(foreign).subarray(0, -5))
    expect(sentence(await make(desk, out))).toBe(
      `${left} it is a zip file that ends too early, so it may be anything. Delete it if you don’t need it. Choose another place.`,
    )
  })

  test('never takes the place of a former bundle that somebody put a file into', async () => {
    const desk = await aDesk()
    const out = join(await temporaryFolder(), 'bundle.zip')
    expectValue(await make(desk, out))
    const former = unzipSync(await readFile(out))
    await writeFile(out, zipSync({ ...former, 'notes.txt': Buffer.from('mine') }))
    expect(sentence(await make(desk, out))).toContain(
      'the bundle in it holds a file of somebody else (notes.txt).',
    )
  })
})

describe('a bundle that stands at its place', () => {
  test.each(['bundle', 'bundle.zip'])(
    'is made though the disk refuses what comes after (%s)',
    async (name) => {
      const folder = await temporaryFolder()
      const out = join(folder, name)
      expectValue(await writeBundle({ contents: manifestOf('Older'), out }))
      const disk: BundleDisk = {
        ...bundleDisk,
        syncFolder: (path) => (path === folder ? refusal('EIO') : bundleDisk.syncFolder(path)),
        removeAll: () => refusal('EBUSY'),
      }
      expectValue(await writeBundle({ contents: manifestOf('Newer'), out, disk }))
      const manifest = name.endsWith('.zip')
        ? Buffer.from(unzipSync(await readFile(out))['manifest.json'] ?? [])
        : await readFile(join(out, 'manifest.json'))
      expect(manifest.toString()).toBe(aManifest('Newer'))
    },
  )

  test.each(['bundle', 'bundle.zip'])(
    'takes its place when another program lets go of it (%s)',
    async (name) => {
      const folder = await temporaryFolder()
      const out = join(folder, name)
      expectValue(await writeBundle({ contents: manifestOf('Older'), out }))
      let refusals = 3
      const disk: BundleDisk = {
        ...bundleDisk,
        rename: (from, to) => {
          refusals -= 1
          return refusals >= 0 ? refusal('EPERM') : bundleDisk.rename(from, to)
        },
        pause: () => Promise.resolve(),
      }
      expectValue(await writeBundle({ contents: manifestOf('Newer'), out, disk }))
      expect(await readdir(folder)).toEqual([name])
    },
  )

  test('is left when the one that would replace it can’t be moved', async () => {
    const folder = await temporaryFolder()
    const out = join(folder, 'bundle')
    expectValue(await writeBundle({ contents: manifestOf('Older'), out }))
    let renames = 0
    const disk: BundleDisk = {
      ...bundleDisk,
      rename: (from, to) => {
        renames += 1
        return renames === 2 ? refusal('EIO') : bundleDisk.rename(from, to)
      },
    }
    expect(await writeBundle({ contents: manifestOf('Newer'), out, disk })).toEqual({
      ok: false,
      failure: { kind: 'disk', code: 'EIO', path: out },
    })
    expect(await readFile(join(out, 'manifest.json'), 'utf8')).toBe(aManifest('Older'))
    expect(await readdir(folder)).toEqual(['bundle'])
  })
})

describe('a failure leaves the destination as it was', () => {
  test.each(['bundle', 'bundle.zip'])('when a picture is not what it was (%s)', async (name) => {
    const desk = await aDesk()
    const folder = await temporaryFolder()
    const media = join(desk.library.folder, 'media')
    for (const file of await readdir(media)) {
      if (file.endsWith('.png')) await writeFile(join(media, file), 'not a picture')
    }
    const result = await make(desk, join(folder, name))
    expect(result).toMatchObject({ ok: false, failure: { kind: 'damaged-file' } })
    expect(await readdir(folder)).toEqual([])
  })

  test('when errors remain', async () => {
    const desk = await aDesk()
    const folder = await temporaryFolder()
    expectValue(await desk.library.trash(aRecordId(12)))
    expect(sentence(await make(desk, join(folder, 'bundle')))).toBe(
      'One error must be mended before the bundle is made.',
    )
    expect(await readdir(folder)).toEqual([])
    const forced = expectValue(await make(desk, join(folder, 'bundle'), { force: true }))
    expect(forced.losses.map(({ what }) => what)).toContain('One article of the edition')
  })

  test('when a record is not there', async () => {
    const result = await make(await aDesk(), join(await temporaryFolder(), 'x'), {
      ids: [aRecordId(99)],
    })
    expect(sentence(result)).toBe(`There is nothing with the id ${aRecordId(99)} in this library.`)
  })

  test('when the place can’t be written to', async () => {
    const file = join(await temporaryFolder(), 'file')
    await writeFile(file, '')
    const result = await make(await aDesk(), join(file, 'bundle'))
    expect(result).toMatchObject({ ok: false, failure: { kind: 'disk' } })
  })
})

test('a path that some system can’t hold is a bug, not a failure', async () => {
  const out = join(await temporaryFolder(), 'bundle')
  const escaping = writeBundle({ contents: someContents({ '../escape.txt': '' }), out })
  await expect(escaping).rejects.toThrow('Not a path for every system: ../escape.txt')
  await expect(stat(out)).rejects.toThrow('ENOENT')
})

test('a thread is handed over as records and as text', async () => {
  const made = expectValue(
    await make(await aDesk(), join(await temporaryFolder(), 'thread'), {
      ids: [aThread().id],
      targets: ['bluesky', 'text'],
    }),
  )
  expect(made.files).toContain('bluesky/reading-at-night/posts.json')
  expect(made.files).toContain('text/reading-at-night.txt')
})
