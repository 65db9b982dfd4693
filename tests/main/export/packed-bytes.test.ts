import { zipSync } from 'fflate'
import { expect, test } from 'vitest'

import type { PackedPart } from '../../../core/export/bundle/bundle-file.ts'
import { failure, success } from '../../../core/result.ts'
import { packedBytes } from '../../../main/export/packed-bytes.ts'
import { aMedia } from '../../builders/media.ts'
import { expectValue } from '../../builders/outcome.ts'
import { aMediaId } from '../../builders/record-id.ts'

const picture = Uint8Array.from({ length: 70_000 }, (_, at) => at % 251)

const parts: readonly PackedPart[] = [
  { path: 'mimetype', text: () => 'application/epub+zip' },
  { path: 'EPUB/empty.css', text: () => '' },
  { path: 'EPUB/long.xhtml', pieces: () => Array.from({ length: 9000 }, () => 'Lämpen am Kai. ') },
  { path: 'EPUB/media/a.png', media: aMediaId(1) },
]

test('a packed file is the stored zip that another program makes of its parts', async () => {
  const bytes = []
  for await (const bit of packedBytes({ path: 'a.epub', parts: () => parts }, readPicture)) {
    bytes.push(expectValue(bit))
  }
  const text = Buffer.from('Lämpen am Kai. '.repeat(9000))
  const other = zipSync(
    {
      mimetype: Buffer.from('application/epub+zip'),
      'EPUB/empty.css': new Uint8Array(),
      'EPUB/long.xhtml': text,
      'EPUB/media/a.png': picture,
    },
    { level: 0, mtime: new Date(1980, 0, 1) },
  )
  expect(Buffer.concat(bytes).equals(other)).toBe(true)
})

test('a picture that can’t be read ends the file', async () => {
  const missing = { kind: 'record-missing' as const, id: aMediaId(1) }
  const bits = []
  const file = { path: 'a.epub', parts: () => parts.slice(3) }
  for await (const bit of packedBytes(file, () => Promise.resolve(failure(missing)))) bits.push(bit)
  expect(bits).toEqual([{ ok: false, failure: missing }])
})

function readPicture() {
  return Promise.resolve(success({ record: aMedia(), bytes: picture }))
}
