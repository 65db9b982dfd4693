import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { expect, test } from 'vitest'

import { mediaCid } from '../../../core/export/bluesky/record-cid.ts'
import { readPicture } from '../../../main/library/picture.ts'
import { aLibrary, reopened } from '../../builders/library.ts'
import { noisyPngBytes, pngBytes } from '../../builders/media.ts'
import { expectValue } from '../../builders/outcome.ts'
import { aRecordId } from '../../builders/record-id.ts'
import { temporaryFolder } from '../../builders/temporary-folder.ts'
import { aPost, aThread } from '../../builders/thread.ts'
import { typed } from '../cli/typed.ts'

const targets = ['bluesky', 'linkedin', 'mastodon', 'proof', 'schedulers', 'threads', 'x']

test('one command hands a thread over for every network, and the page for the receiver covers each', async () => {
  const library = await aLibrary()
  const picture = expectValue(
    await library.addMedia({ bytes: pngBytes(), fileName: 'lamp.png' }),
  ).record
  const images = [{ id: aRecordId(41), media: picture.id, alt: 'A lit lamp', altOwedBy: null }]
  const thread = aThread({
    networks: ['bluesky', 'mastodon'],
    posts: [aPost({ images }), aPost({ id: aRecordId(32), text: 'Somebody reads.' })],
  })
  expectValue(await library.create(thread))
  await library.close()
  const cwd = await temporaryFolder()
  const args = ['export', library.folder, thread.id, '--to', targets.join(','), '--out', 'out']
  const made = await typed(cwd, [
    ...args,
    '--option',
    'bluesky.did=did:plc:lamps',
    '--option',
    'bluesky.at=2026-11-22T09:00:00Z',
    '--option',
    'bluesky.rkeys=3jzfcijpj2z2a,3jzfcijpj2z2b',
    '--option',
    'schedulers.at=2026-11-22 09:00',
  ])
  expect(made.status).toBe(0)

  const out = path.join(cwd, 'out')
  const folders = (await readdir(out, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  expect(folders.toSorted((one, other) => (one < other ? -1 : 1))).toEqual(targets)
  for (const target of targets) {
    const own = await readdir(path.join(out, target), { recursive: true })
    expect(own.some((name) => name.endsWith('.png'))).toBe(true)
  }
  const readMe = await readFile(path.join(out, 'READ-ME-FIRST.html'), 'utf8')
  const headings = ['Bluesky', 'Mastodon', 'X', 'Threads', 'LinkedIn', 'Schedulers', 'Proof']
  for (const heading of headings) expect(readMe).toContain(`<h2>${heading}</h2>`)
  expect((await typed(cwd, ['verify-bundle', 'out'])).status).toBe(0)

  await typed(cwd, [...args.slice(0, -1), 'again.zip'])
  await typed(cwd, [...args.slice(0, -1), 'once.zip'])
  const [again, once] = await Promise.all(
    ['again.zip', 'once.zip'].map((name) => readFile(path.join(cwd, name))),
  )
  expect(again?.equals(once ?? Buffer.alloc(0))).toBe(true)
})

test('pictures go to each network as it takes them; the library keeps them as they are', async () => {
  const library = await aLibrary()
  const bytes = noisyPngBytes(1500, 1400)
  const picture = expectValue(await library.addMedia({ bytes, fileName: 'noise.png' })).record
  const images = [{ id: aRecordId(41), media: picture.id, alt: 'Noise', altOwedBy: null }]
  const card = {
    address: 'https://harbour.example/x',
    title: 'X',
    description: '',
    image: picture.id,
  }
  const thread = aThread({
    networks: ['bluesky', 'x'],
    posts: [aPost({ images }), aPost({ id: aRecordId(32), text: 'Somebody reads.', card })],
  })
  expectValue(await library.create(thread))
  await library.close()
  const cwd = await temporaryFolder()
  const made = await typed(cwd, [
    'export',
    library.folder,
    thread.id,
    '--to',
    'bluesky,x',
    '--out',
    'out',
  ])
  expect(made.status).toBe(0)
  expect(made.stderr).toContain('): The full detail of the picture “Noise” of post 1. ')
  expect(made.stderr).toMatch(
    /Bluesky takes pictures up to 2,000,000 bytes\. A copy goes out in its place: JPEG, 1500 × 1400, 1\.\d MB\. The original stays in the library\./u,
  )
  expect(await widthsAndTypes(path.join(cwd, 'out/bluesky/reading-at-night/media'))).toEqual([
    'image/jpeg 1200, fits a card',
    'image/jpeg 1500, fits a post',
  ])
  expect(await widthsAndTypes(path.join(cwd, 'out/x/reading-at-night/media'))).toEqual([
    'image/png 1500, too large for Bluesky',
  ])
  expect((await typed(cwd, ['verify-bundle', 'out'])).status).toBe(0)
  const posts = await readFile(path.join(cwd, 'out/bluesky/reading-at-night/posts.json'), 'utf8')
  expect(posts).not.toContain(mediaCid(picture.id))
  const again = await reopened(library.folder)
  expect(Buffer.from(bytes).equals(expectValue(await again.readMedia(picture.id)).bytes)).toBe(true)
})

async function widthsAndTypes(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder)
  const found = await Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(path.join(folder, name))
      const { type, width } = expectValue(readPicture(bytes))
      return `${type} ${width}, ${weight(bytes.length)}`
    }),
  )
  return found.toSorted((one, other) => (one < other ? -1 : 1))
}

function weight(bytes: number): string {
  if (bytes <= 1_000_000) return 'fits a card'
  return bytes <= 2_000_000 ? 'fits a post' : 'too large for Bluesky'
}
