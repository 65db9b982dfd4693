import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import { expect, test } from 'vitest'

import { aLibrary } from '../../builders/library.ts'
import { pngBytes } from '../../builders/media.ts'
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
