import { createHash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { mediaFailureSentence } from '../../../core/library/library-report.ts'
import { mediaIdSchema } from '../../../core/library/record-id.ts'
import { diskFileSystem, type FileSystem } from '../../../main/library/file-system.ts'
import { readPicture } from '../../../main/library/picture.ts'
import { faultyFileSystem } from '../../builders/faulty-file-system.ts'
import { aLibrary, reopened } from '../../builders/library.ts'
import { pngBytes } from '../../builders/media.ts'
import { expectFailure, expectValue } from '../../builders/outcome.ts'
import { aMediaId } from '../../builders/record-id.ts'

const bytes = pngBytes({ width: 4, height: 3 })
const id = mediaIdSchema.parse(createHash('sha256').update(bytes).digest('hex'))
const picture = { bytes, fileName: 'lamp.png', alt: 'A green lamp' }

function bytesOf(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return Buffer.concat(
    parts.map((part) =>
      typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part),
    ),
  )
}

const gif = bytesOf('GIF89a', [7, 0, 5, 0, 0x80, 0, 0])
const webp = bytesOf(
  'RIFF',
  [30, 0, 0, 0],
  'WEBPVP8 ',
  [18, 0, 0, 0, 0x10, 2, 0, 0x9d, 1, 0x2a, 9, 0, 6, 0, 0, 0, 0, 0],
)

function jpeg({ orientation }: { readonly orientation: number }): Uint8Array {
  const exif = bytesOf('Exif\0\0MM', [
    0,
    0x2a,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ])
  const frame = [0xff, 0xc0, 0, 11, 8, 0, 20, 0, 30, 1, 1, 0x11, 0]
  return bytesOf(
    [0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2],
    [...exif],
    frame,
    [0xff, 0xd9, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  )
}

describe('a picture', () => {
  test('is stored once under the hash of its bytes, with a record beside', async () => {
    const library = await aLibrary()
    const stored = expectValue(await library.addMedia(picture))
    expect(stored.record).toEqual({
      kind: 'media',
      id,
      type: 'image/png',
      fileName: 'lamp.png',
      size: bytes.length,
      width: 4,
      height: 3,
      alt: 'A green lamp',
      caption: '',
      credit: '',
      licence: '',
      rightsUntil: null,
      cropOf: null,
      createdAt: '2026-11-21T09:00:01.000Z',
      updatedAt: '2026-11-21T09:00:01.000Z',
    })
    const again = await library.addMedia({ bytes, fileName: 'the same lamp.png' })
    expect(expectValue(again)).toEqual(stored)
    expect((await readdir(join(library.folder, 'media'))).toSorted()).toEqual([
      `${id}.json`,
      `${id}.png`,
    ])
    expect(expectValue(await library.readMedia(id)).bytes).toEqual(Buffer.from(bytes))
    expect((await reopened(library.folder)).list('media').map(({ title }) => title)).toEqual([
      'lamp.png',
    ])
  })

  test('added by two hands at once is stored once', async () => {
    const library = await aLibrary()
    const [one, two] = await Promise.all([library.addMedia(picture), library.addMedia(picture)])
    expect(expectValue(one)).toEqual(expectValue(two))
    expect(library.list('media')).toHaveLength(1)
  })

  test.each(['C:\\pictures\\lamp.png', '/home/pictures/lamp.png'])(
    'keeps its name, not its place: %s',
    async (fileName) => {
      const library = await aLibrary()
      expect(expectValue(await library.addMedia({ bytes, fileName })).record.fileName).toBe(
        'lamp.png',
      )
    },
  )

  test('is had with what is known of it by reading each file once', async () => {
    const reads: string[] = []
    const files: FileSystem = {
      ...diskFileSystem,
      read: (path) => {
        reads.push(basename(path))
        return diskFileSystem.read(path)
      },
    }
    const library = await aLibrary({ files })
    const { record } = expectValue(await library.addMedia(picture))
    reads.length = 0
    expect(expectValue(await library.readMedia(id))).toEqual({ record, bytes: Buffer.from(bytes) })
    expect(reads).toEqual([`${id}.json`, `${id}.png`])
  })

  test('whose bytes were lost or damaged is mended by adding it again', async () => {
    const library = await aLibrary()
    const stored = expectValue(await library.addMedia(picture))
    const path = join(library.folder, `media/${id}.png`)
    const damage = { kind: 'damaged-file', file: `media/${id}.png` }

    await writeFile(path, 'x')
    expect(expectFailure(await library.readMedia(id))).toEqual({
      ...damage,
      reason: 'checksum differs',
    })
    await rm(path)
    expect(expectFailure(await library.readMedia(id))).toEqual({
      ...damage,
      reason: 'the file is missing',
    })
    expect(expectValue(await library.addMedia(picture))).toEqual(stored)
    expect(await readFile(path)).toEqual(Buffer.from(bytes))
  })

  test('that nobody added is missing', async () => {
    const library = await aLibrary()
    expect(expectFailure(await library.readMedia(aMediaId(1)))).toEqual({
      kind: 'record-missing',
      id: aMediaId(1),
    })
  })

  test.each(Array.from({ length: 15 }, (_, index) => index + 1))(
    'has no record without its bytes when the disk fails at step %i',
    async (call) => {
      const { files, failAt, heal } = faultyFileSystem()
      const library = await aLibrary({ files })
      failAt(call, 'ENOSPC')
      expect(expectFailure(await library.addMedia(picture))).toMatchObject({ kind: 'disk' })
      expect(library.list()).toEqual([])
      heal()
      expectValue(await library.addMedia(picture))
      expect(await library.verify()).toEqual([])
    },
  )
})

test.each([
  ['image/png', bytes, { width: 4, height: 3 }],
  ['image/gif', gif, { width: 7, height: 5 }],
  ['image/webp', webp, { width: 9, height: 6 }],
  ['image/jpeg', jpeg({ orientation: 1 }), { width: 30, height: 20 }],
  ['image/jpeg', jpeg({ orientation: 6 }), { width: 20, height: 30 }],
])('the header of %s says how large it is shown', (type, header, size) => {
  expect(expectValue(readPicture(header))).toEqual({ type, ...size })
})

const notAPicture = 'This is not a PNG, JPEG, GIF or WebP picture.'

test.each<[string, Uint8Array, string]>([
  ['nothing', new Uint8Array(), notAPicture],
  ['a text', bytesOf('lamp.png'), notAPicture],
  ['a TIFF', bytesOf('II*\0', [8, 0, 0, 0]), notAPicture],
  [
    'an SVG',
    bytesOf('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"></svg>'),
    'SVG pictures can carry programs, so they are not taken in. Save it as PNG first.',
  ],
  ['a cut PNG', bytes.slice(0, 12), 'The picture is damaged: its header can’t be read.'],
  [
    'a cut JPEG',
    jpeg({ orientation: 1 }).slice(0, 30),
    'The picture is damaged: its header can’t be read.',
  ],
  [
    'a huge picture',
    pngHeader(10_000, 5_001),
    'The picture has more than 50 megapixels. Make it smaller first.',
  ],
  ['a huge file', new Uint8Array(50_000_001), 'The picture is larger than 50 MB.'],
])('%s is not taken in, and the reason is said', async (_, content, reason) => {
  const library = await aLibrary()
  expect(expectFailure(await library.addMedia({ bytes: content, fileName: 'lamp.png' }))).toEqual({
    kind: 'not-a-picture',
    fileName: 'lamp.png',
    reason,
  })
  expect(mediaFailureSentence({ kind: 'not-a-picture', fileName: 'lamp.png', reason })).toBe(
    `lamp.png was not taken in: ${reason}`,
  )
  expect(await readdir(join(library.folder, 'media'))).toEqual([])
})

test('the largest picture that is taken in has 50 megapixels', () => {
  expect(expectValue(readPicture(pngHeader(10_000, 5000)))).toMatchObject({ width: 10_000 })
})

function pngHeader(width: number, height: number): Uint8Array {
  const header = Buffer.from(pngBytes())
  header.writeUInt32BE(width, 16)
  header.writeUInt32BE(height, 20)
  return header
}
