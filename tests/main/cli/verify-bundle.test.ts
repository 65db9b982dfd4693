import { mkdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

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

  test('notices that the manifest itself was changed, and lets an earlier one have no seal', async () => {
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
    expect((await typedJson(cwd, ['verify-bundle', 'bundle'])).status).toBe(0)
  })

  test('says of a zip that it ends too early', async () => {
    const cwd = await aBundle('bundle.zip')
    await truncate(join(cwd, 'bundle.zip'), 2000)
    const { status, stderr } = await typed(cwd, ['verify-bundle', 'bundle.zip'])
    expect(status).toBe(3)
    expect(stderr).toContain(
      'the ZIP ends too early: it was not copied or downloaded whole; fetch it again.',
    )
  })

  test('refuses what is no bundle, and a place where nothing is', async () => {
    const cwd = await aBundle('bundle')
    await writeFile(join(cwd, 'letter.txt'), 'Dear reader')
    const letter = await typed(cwd, ['verify-bundle', 'letter.txt'])
    expect([letter.status, letter.stderr]).toEqual([
      3,
      `${join(cwd, 'letter.txt')} is not a bundle: it is neither a folder nor a zip file.\n`,
    ])
    expect((await typed(cwd, ['verify-bundle', '.'])).stderr).toContain('it has no manifest.json')
    expect((await typed(cwd, ['verify-bundle', 'nowhere'])).status).toBe(4)
  })
})
