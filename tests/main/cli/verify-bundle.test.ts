import { mkdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'

import { anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { aLibraryWith } from '../../builders/library.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'
import { typed, typedJson } from './typed.ts'

const author = anAuthor()
const article = anArticle({ byline: [author.id] })

/** The folder in which `out` stands: a bundle of one article as a web page and as text. */
async function aBundle(out: string): Promise<string> {
  const { folder } = await aLibraryWith(author, article)
  const cwd = await temporaryFolder()
  const made = await typed(cwd, ['export', folder, article.id, '--to', 'html,text', '--out', out])
  expect(made.status).toBe(0)
  return cwd
}

describe('verify-bundle', () => {
  test.each(['bundle', 'bundle.zip'])('finds %s whole as it was made', async (out) => {
    const cwd = await aBundle(out)
    const { status, json } = await typedJson(cwd, ['verify-bundle', out])
    expect({ status, json }).toMatchObject({
      status: 0,
      json: { whole: true, targets: ['html', 'text'], problems: [], deadLinks: [] },
    })
    expect((await typed(cwd, ['verify-bundle', out])).stdout).toMatch(
      /^The bundle is whole: \d+ files\.\n$/u,
    )
  })

  test('names each file that is missing, changed or added, and a link among them', async () => {
    const cwd = await aBundle('bundle')
    const place = join(cwd, 'bundle')
    await writeFile(join(place, 'preflight.json'), '{}')
    await truncate(join(place, 'losses.json'), 0)
    await writeFile(join(place, 'html/note.txt'), 'by somebody else')
    await symlink(join(cwd, 'elsewhere'), join(place, 'text/link'))

    const { status, json } = await typedJson(cwd, ['verify-bundle', 'bundle'])
    expect({ status, json }).toMatchObject({
      status: 1,
      json: {
        whole: false,
        problems: [
          { kind: 'strange', path: 'html/note.txt' },
          { kind: 'changed', path: 'losses.json' },
          { kind: 'changed', path: 'preflight.json' },
          { kind: 'strange', path: 'text/link' },
        ],
      },
    })
  })

  test.each(['bundle', 'bundle.zip'])(
    'follows the links and pictures of pages (%s)',
    async (out) => {
      const { folder } = await aLibraryWith(author, article)
      const cwd = await temporaryFolder()
      await mkdir(join(folder, 'design'))
      await writeFile(
        join(folder, 'design/page.html'),
        '<title>{{title}}</title><a href="../about.html?from=here#us">About</a><a href="/shop">Shop</a><a href="https://example.org/">Out</a><img src="logo.svg" srcset="logo.svg 1x, big/logo.svg 2x" alt="">{{main}}',
      )
      const words = ['export', folder, article.id, '--to', 'html', '--out', out]
      expect((await typed(cwd, words)).status).toBe(0)
      const { status, json } = await typedJson(cwd, ['verify-bundle', out])
      const page = 'html/the-library-that-never-closes.html'
      expect({ status, json }).toMatchObject({
        status: 1,
        json: {
          whole: true,
          problems: [],
          deadLinks: [
            { path: page, address: '../about.html?from=here#us' },
            { path: page, address: 'logo.svg' },
            { path: page, address: 'big/logo.svg' },
          ],
        },
      })
      const said = await typed(cwd, ['verify-bundle', out])
      expect(said.stdout).toContain(`${page}: leads nowhere: logo.svg\n`)
      expect(said.stderr).toContain('3 links lead to no file of the bundle.')
    },
  )

  test('finds a bundle whole that was packed once more with its folder', async () => {
    const cwd = await aBundle('bundle.zip')
    const files = Object.entries(unzipSync(await readFile(join(cwd, 'bundle.zip'))))
    const packed = files.map(([name, bytes]) => [`Spring/${name}`, bytes] as const)
    const finder = new Uint8Array([0, 5, 22, 7])
    await writeFile(
      join(cwd, 'packed.zip'),
      zipSync({ ...Object.fromEntries(packed), '__MACOSX/Spring/._manifest.json': finder }),
    )
    expect((await typed(cwd, ['verify-bundle', 'packed.zip'])).stdout).toBe(
      `The bundle is whole: ${files.length} files in the folder “Spring”.\n`,
    )
    await writeFile(
      join(cwd, 'more.zip'),
      zipSync({ ...Object.fromEntries(packed), 'Spring/letter.txt': finder, 'note.txt': finder }),
    )
    expect(await typedJson(cwd, ['verify-bundle', 'more.zip'])).toMatchObject({
      status: 1,
      json: {
        folder: 'Spring',
        problems: [
          { kind: 'strange', path: 'letter.txt' },
          { kind: 'strange', path: 'note.txt' },
        ],
      },
    })
  })

  test('notices a single byte that differs inside a zip', async () => {
    const cwd = await aBundle('bundle.zip')
    const file = join(cwd, 'bundle.zip')
    const bytes = await readFile(file)
    const at = bytes.indexOf('The lamps are lit at six.')
    bytes.write('L', at + 4)
    await writeFile(file, bytes)
    const { status, json } = await typedJson(cwd, ['verify-bundle', 'bundle.zip'])
    expect(status).toBe(1)
    expect(json).toMatchObject({ whole: false, problems: [{ kind: 'changed' }] })
  })

  test('notices that the manifest itself was changed, or stands without its checksum', async () => {
    const cwd = await aBundle('bundle')
    const place = join(cwd, 'bundle')
    const manifest = await readFile(join(place, 'manifest.json'), 'utf8')
    await writeFile(
      join(place, 'manifest.json'),
      manifest.replace('"forced": false', '"forced": true'),
    )
    const { status, json } = await typedJson(cwd, ['verify-bundle', 'bundle'])
    expect({ status, json }).toMatchObject({
      status: 1,
      json: { whole: false, problems: [{ kind: 'changed', path: 'manifest.json' }] },
    })
    await rm(join(place, 'manifest.json.sha256'))
    const unsealed = await typed(cwd, ['verify-bundle', 'bundle'])
    expect([unsealed.status, unsealed.stdout]).toEqual([
      1,
      'manifest.json.sha256: missing, so nothing proves that manifest.json is as it was made\n',
    ])
  })

  test.each([
    ['ends too early', (zip: Buffer) => zip.subarray(0, 2000), 'the ZIP ends too early'],
    [
      'ends right after a zip that lies in it',
      (zip: Buffer) => Buffer.concat([zip.subarray(0, 2000), zipSync({ 'a.txt': zip })]),
      'the ZIP ends too early',
    ],
    ['lost the list of its files', withoutDirectory, 'the ZIP is damaged inside'],
    [
      'has more behind its end',
      (zip: Buffer) => Buffer.concat([zip, Buffer.from('more')]),
      'damaged inside',
    ],
    ['is encrypted', (zip: Buffer) => withEntries(zip, encrypt), 'the ZIP is encrypted'],
    [
      'is packed in another way',
      (zip: Buffer) => withEntries(zip, packAnew),
      'is split, or packed',
    ],
    ['is split', split, 'is split, or packed'],
    ['is a picture', () => Buffer.from('\u0089PNG'), 'it is neither a folder nor a zip file'],
    ['is empty', () => Buffer.alloc(0), 'it is neither a folder nor a zip file'],
  ])('says of a zip that it %s', async (_, harm, reason) => {
    const cwd = await aBundle('bundle.zip')
    const file = join(cwd, 'bundle.zip')
    await writeFile(file, harm(await readFile(file)))
    const { status, stderr } = await typed(cwd, ['verify-bundle', 'bundle.zip'])
    expect(status).toBe(3)
    expect(stderr).toContain(reason)
  })

  test('names the one file of a zip of which the head is damaged', async () => {
    const cwd = await aBundle('bundle.zip')
    const file = join(cwd, 'bundle.zip')
    const bytes = await readFile(file)
    bytes.write('XX', 0)
    await writeFile(file, bytes)
    const { status, json } = await typedJson(cwd, ['verify-bundle', 'bundle.zip'])
    expect(status).toBe(1)
    expect(json).toMatchObject({ problems: [{ kind: 'changed' }] })
  })

  test('refuses what is no bundle, and a place where nothing is', async () => {
    const cwd = await aBundle('bundle')
    await writeFile(join(cwd, 'letter.txt'), 'Dear reader')
    const letter = await typed(cwd, ['verify-bundle', 'letter.txt'])
    expect([letter.status, letter.stderr]).toEqual([
      3,
      `${join(cwd, 'letter.txt')} can’t be read as a bundle: it is neither a folder nor a zip file.\n`,
    ])
    expect((await typed(cwd, ['verify-bundle', '.'])).stderr).toContain('it has no manifest.json')
    expect((await typed(cwd, ['verify-bundle', 'nowhere'])).status).toBe(4)
  })
})

const entrySignature = Buffer.from('PK\u0001\u0002')
const endSignature = Buffer.from('PK\u0005\u0006')

/** The zip with something else in each entry of its list of files. */
function withEntries(zip: Buffer, change: (entry: Buffer) => void): Buffer {
  const changed = Buffer.from(zip)
  let at = changed.indexOf(entrySignature)
  while (at !== -1) {
    change(changed.subarray(at))
    at = changed.indexOf(entrySignature, at + 1)
  }
  return changed
}

/** What is encrypted has twelve bytes before it. */
function encrypt(entry: Buffer): void {
  entry.writeUInt16LE(1, 8)
  entry.writeUInt32LE(entry.readUInt32LE(20) + 12, 20)
}

/** As bzip2 would. */
function packAnew(entry: Buffer): void {
  entry.writeUInt16LE(12, 10)
}

function split(zip: Buffer): Buffer {
  const changed = Buffer.from(zip)
  changed.writeUInt16LE(1, changed.lastIndexOf(endSignature) + 4)
  return changed
}

function withoutDirectory(zip: Buffer): Buffer {
  const changed = Buffer.from(zip)
  const at = changed.indexOf(entrySignature)
  return changed.fill(0, at, at + 4)
}
