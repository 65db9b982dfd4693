import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { openLibrary } from '../../../main/library/open-library.ts'
import { anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { tickingClock } from '../../builders/clock.ts'
import { aLibraryWith } from '../../builders/library.ts'
import { pngBytes } from '../../builders/media.ts'
import { expectValue } from '../../builders/outcome.ts'
import { aThread } from '../../builders/thread.ts'

const records = [anArticle({ byline: [anAuthor().id] }), anAuthor(), aThread()]

test('a library with any file damaged opens, reads, verifies and leaves the damage as it is', async () => {
  const library = await aLibraryWith(...records)
  const media = expectValue(await library.addMedia({ bytes: pngBytes(), fileName: 'a.png' })).record
  await library.close()
  const whole = await filesOf(library.folder)
  const states = new Map(
    await Promise.all(
      [...records, media].map(async ({ id }) => [id, await library.read(id)] as const),
    ),
  )

  await fc.assert(
    fc.asyncProperty(aDamage(whole), async ({ path, bytes }) => {
      await writeFile(path, bytes)
      const opened = expectValue(
        await openLibrary({ folder: library.folder, clock: tickingClock() }),
      )
      for (const [id, before] of states) {
        const now = await opened.read(id)
        expect(now.ok ? now : before).toEqual(before)
      }
      await opened.readMedia(media.id)
      await opened.listTrash()
      await opened.verify()
      await opened.close()
      // The catalogue is derived, so it alone may be written anew.
      const isUntouched = (await readFile(path)).equals(bytes)
      expect(isUntouched || path.endsWith('catalogue.json')).toBe(true)
      await writeFile(path, whole.get(path) ?? '')
    }),
    { numRuns: 200 },
  )
}, 120_000)

async function filesOf(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = found
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
  return new Map(
    await Promise.all(paths.toSorted().map(async (path) => [path, await readFile(path)] as const)),
  )
}

/** Flipped bits, a cut, zeros, another file’s content, another encoding, deep nesting, huge numbers. */
function aDamage(whole: ReadonlyMap<string, Uint8Array>) {
  const paths = [...whole.keys()]
  return fc
    .record({
      path: fc.constantFrom(...paths),
      other: fc.constantFrom(...paths),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 1, max: 64 }),
      bit: fc.integer({ min: 1, max: 255 }),
      way: fc.constantFrom('flip', 'cut', 'zero', 'swap', 'utf16', 'nest', 'number', 'null'),
    })
    .map(({ path, other, at, length, bit, way }) => {
      const bytes = Buffer.from(whole.get(path) ?? [])
      const start = Math.floor(at * (bytes.length - 1))
      switch (way) {
        case 'flip':
          return { path, bytes: bytes.map((byte, index) => (index === start ? byte ^ bit : byte)) }
        case 'cut':
          return { path, bytes: bytes.subarray(0, start) }
        case 'zero':
          return { path, bytes: bytes.fill(0, start, Math.min(start + length, bytes.length)) }
        case 'swap':
          return { path, bytes: Buffer.from(whole.get(other) ?? []) }
        case 'utf16':
          return { path, bytes: Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le') }
        case 'nest':
          return { path, bytes: Buffer.from('{"format":1,"record":'.repeat(20_000)) }
        case 'number':
          return { path, bytes: Buffer.from(bytes.toString('utf8').replace(/:\d+/u, ':1e999')) }
        case 'null':
          return { path, bytes: Buffer.from('null') }
      }
    })
}
