import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { describe, expect, test } from 'vitest'

import { aLibrary, reopened } from '../../builders/library.ts'
import { typed, typedJson } from './typed.ts'

const listing = fixture('listing.txt')
const feed = fixture('feed.txt')
const damagedFeed = fixture('feed-damaged.txt')

describe('import', () => {
  test('of a listing says what was recognised, made and left open', async () => {
    const { folder } = await aLibrary()
    const { status, stdout, stderr } = await typed(folder, ['import', '.', listing])
    expect(status).toBe(0)
    expect(stdout).toMatch(
      /^listing\.txt: a journal listing of 6 pieces\n {2}made: 1 edition, 6 articles, 4 people\n {2}edition {2}[0-9a-f-]{36} {2}.+\n$/u,
    )
    expect(stderr).toContain('listing.txt, Whole file: A listing holds only excerpts')
  })

  test('prints records and notes as JSON', async () => {
    const { folder } = await aLibrary()
    const { status, json } = await typedJson(folder, ['import', '.', listing, '--kind', 'article'])
    expect(status).toBe(0)
    expect(json).toMatchObject({
      files: [
        {
          fileName: 'listing.txt',
          created: Array.from({ length: 10 }, (_, at) => ({ kind: at < 4 ? 'author' : 'article' })),
          found: [],
          repaired: 0,
          proposedRepairs: [],
        },
      ],
    })
  })

  test('takes files in either order, and makes nothing twice unless it is told to', async () => {
    const { folder } = await aLibrary()
    expect((await typed(folder, ['import', '.', feed, listing])).status).toBe(0)
    const { stdout } = await typed(folder, ['import', '.', listing, feed])
    expect(stdout).toContain('made: nothing\n  already there: 1 edition, 6 articles, 4 people')
    const again = await typed(folder, ['import', '.', listing, '--again'])
    expect(again.stdout).toContain('made: 1 edition, 6 articles\n  already there: 4 people')
    expect((await typed(folder, ['verify', '.'])).status).toBe(0)
  })

  test('says that a post of a hand-numbered thread is missing', async () => {
    const { folder } = await aLibrary()
    expect((await typed(folder, ['import', '.', feed])).stderr).toContain('2 of 4 is missing.')
  })

  test('shows the repairs that it would make, and makes them when it is told to', async () => {
    const unrepaired = await aLibrary()
    const shown = await typed(unrepaired.folder, ['import', '.', damagedFeed])
    expect(shown.stderr).toContain('“β” would become “’”')
    expect(shown.stdout).not.toContain('repaired')
    expect(shown.stderr).toMatch(
      /\n11 places look wrongly decoded and were left as they stand\. The same command with --repair-text mends them, also in what is imported already\.\n$/u,
    )
    const mended = await typed(unrepaired.folder, ['import', '.', damagedFeed, '--repair-text'])
    expect(mended.stdout).toMatch(/made: nothing\n {2}mended: \d+ threads, \d+ people\n/u)
    expect(mended.stderr).not.toContain('--repair-text')
    const repaired = await aLibrary()
    const made = await typed(repaired.folder, ['import', '.', damagedFeed, '--repair-text'])
    expect(made.stdout).toContain('repaired: 11 places')
    expect(made.stderr).not.toContain('would become')
  })

  test('only shows what would be made in a dry run', async () => {
    const { folder } = await aLibrary()
    const args = ['import', '.', listing, damagedFeed, '--dry-run']
    const { status, stdout, stderr } = await typed(folder, args)
    expect(status).toBe(0)
    expect(stdout).toMatch(
      /^listing\.txt: a journal listing of 6 pieces\n {2}would make: 1 edition, 6 articles, 4 people\n/u,
    )
    expect(stdout).toMatch(/^ {4}“[^”]+”, by [^\n]+, \d[\d,]* words?$/mu)
    expect(stderr).toContain('“β” would become “’”')
    expect(await typedJson(folder, args)).toMatchObject({
      json: {
        files: [
          { fileName: 'listing.txt', articles: 6, authors: 4, editions: 1, threads: 0 },
          { fileName: 'feed-damaged.txt', proposedRepairs: Array.from({ length: 11 }, () => ({})) },
        ],
      },
    })
    expect((await reopened(folder)).list()).toEqual([])
    await typed(folder, ['import', '.', listing])
    expect((await typed(folder, args)).stdout).toContain(
      'would make: 1 edition, 6 articles, 4 people\n  of these already there: 1 edition, 6 articles, 4 people\n',
    )
  })

  test('takes a text from stdin', async () => {
    const { folder } = await aLibrary()
    const input = '# The Quiet Hour\n\nNobody planned it.\n'
    const args = ['import', '.', '-', '--format', 'markdown']
    expect((await typed(folder, args, { input })).status).toBe(0)
    const library = await reopened(folder)
    expect(library.list('article').map(({ title }) => title)).toEqual(['The Quiet Hour'])
  })

  test.each([
    { name: 'is not there', file: 'nowhere.txt', kind: 'unreadable' },
    { name: 'is a folder', file: '.', kind: 'unreadable' },
    { name: 'is empty', file: 'empty.txt', kind: 'empty-file' },
    { name: 'is no text', file: 'picture.txt', kind: 'not-text' },
  ])(
    'of a file that $name ends with status 3 before anything is written',
    async ({ file, kind }) => {
      const { folder } = await aLibrary()
      await writeFile(join(folder, 'empty.txt'), '')
      await writeFile(join(folder, 'picture.txt'), new Uint8Array([0x89, 0x50, 0, 0, 13]))
      const { status, json } = await typedJson(folder, ['import', '.', listing, file])
      expect(status).toBe(3)
      expect(json).toMatchObject({ error: { kind, files: [] } })
      expect((await reopened(folder)).list()).toEqual([])
    },
  )

  test('of a file that can’t become what is wanted is wrong usage', async () => {
    const { folder } = await aLibrary()
    const args = ['import', '.', feed, '--format', 'social-feed', '--kind', 'author']
    expect(await typedJson(folder, args)).toMatchObject({
      status: 2,
      json: { error: { kind: 'wrong-kind', files: [] } },
    })
  })

  test('takes everything back when the disk refuses in the middle', async () => {
    const { folder } = await aLibrary()
    await rm(join(folder, 'editions'), { recursive: true })
    await writeFile(join(folder, 'editions'), 'in the way')
    const { status, stdout, stderr } = await typed(folder, ['import', '.', listing])
    expect({ status, stdout }).toEqual({ status: 4, stdout: '' })
    expect(stderr).toContain('listing.txt was not imported.')
    expect((await reopened(folder)).list()).toEqual([])
  })
})

function fixture(name: string): string {
  return fileURLToPath(new URL(`../../fixtures/import/${name}`, import.meta.url))
}
