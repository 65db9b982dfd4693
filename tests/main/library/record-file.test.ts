import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { LibraryRecord } from '../../../core/library/library-record.ts'
import {
  parseRecordFile,
  type RecordFile,
  recordFile,
  serializeRecordFile,
} from '../../../main/library/record-file.ts'
import { aDocument, anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'
import { morning } from '../../builders/clock.ts'
import { anEdition } from '../../builders/edition.ts'
import { aMedia } from '../../builders/media.ts'
import { expectFailure, expectValue } from '../../builders/outcome.ts'
import { aMediaId, aRecordId } from '../../builders/record-id.ts'
import { aThread } from '../../builders/thread.ts'

const records: readonly LibraryRecord[] = [
  anArticle({ tags: ['night', 'town'], byline: [aRecordId(2)], leadImage: aMediaId(1) }),
  anArticle({
    headline: '“Naïve” \u2028 👩‍👩‍👧‍👦 \\ " \u0000 \ud800',
    body: aDocument('x'.repeat(20_000)),
  }),
  anAuthor({ handles: { bluesky: 'imke.example.org' } }),
  aThread(),
  aThread({ posts: [] }),
  anEdition({ featured: aRecordId(1), articles: [aRecordId(5), aRecordId(6)] }),
  aMedia(),
]

function stored(record: LibraryRecord): RecordFile {
  return recordFile({ record, revision: 3, savedAt: morning })
}

function textOf(record: LibraryRecord): string {
  return new TextDecoder().decode(serializeRecordFile(stored(record)))
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

test.each(records)('a stored $kind reads back as it was', (record) => {
  const file = stored(record)
  expect(expectValue(parseRecordFile(serializeRecordFile(file), record))).toEqual(file)
})

test('every record with any text in it reads back as it was', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary' })),
      fc.string({ unit: 'binary' }),
      (tags, headline) => {
        const file = stored(anArticle({ tags, headline }))
        expect(expectValue(parseRecordFile(serializeRecordFile(file), file.record))).toEqual(file)
      },
    ),
  )
})

test('two versions compare line by line: a field, a block or a post each', () => {
  const before = textOf(anArticle({ body: aDocument('One.', 'Two.', 'Three.') })).split('\n')
  const after = textOf(anArticle({ body: aDocument('One.', '2.', 'Three.') })).split('\n')
  const changed = after.filter((line, index) => line !== before[index])
  expect(changed.slice(1)).toEqual([
    '{"type":"paragraph","content":[{"type":"text","text":"2."}]},',
  ])
  expect(changed[0]).toMatch(/^\{"format":\d+,"kind":"article",.*"sha256":"[0-9a-f]{64}",$/u)
  expect(
    textOf(aThread())
      .split('\n')
      .filter((line) => line.startsWith('{"id"')),
  ).toHaveLength(2)
})

test('the hash tells revisions apart and nothing else', () => {
  const article = anArticle()
  const hashes = [
    recordFile({ record: article, revision: 1, savedAt: morning }),
    recordFile({ record: { ...article }, revision: 1, savedAt: morning }),
    recordFile({ record: article, revision: 2, savedAt: morning }),
  ].map(({ version }) => version.hash)
  expect(hashes[0]).toBe(hashes[1])
  expect(hashes[0]).not.toBe(hashes[2])
})

describe('a file that other programs have touched without changing what it says', () => {
  test.each([
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['indentation', (text: string) => JSON.stringify(JSON.parse(text), null, 2)],
  ])('is read: %s', (_, touch) => {
    const file = stored(anArticle())
    const touched = bytesOf(touch(textOf(file.record)))
    expect(expectValue(parseRecordFile(touched, file.record))).toEqual(file)
  })
})

describe('a file that can’t be used is refused with a reason', () => {
  const article = anArticle()
  const text = textOf(article)
  test.each<[string, Uint8Array]>([
    ['the file is empty', bytesOf('')],
    ['the file holds only zeros', new Uint8Array(800)],
    ['cut short or broken', bytesOf(text.slice(0, 500))],
    ['not text in UTF-8', new Uint8Array([0x7b, 0xff, 0x7d])],
    ['not text in UTF-8', new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])],
    ['nested too deeply', bytesOf('['.repeat(100_000) + ']'.repeat(100_000))],
    ['checksum differs', bytesOf(text.replace('lamps', 'lambs'))],
    ['checksum differs', bytesOf(text.replace('"revision":3', '"revision":4'))],
    ['Invalid input: expected object, received null', bytesOf('null')],
    [
      'written by a newer Copydesk (format 99)',
      bytesOf(text.replace(/"format":\d+/u, '"format":99')),
    ],
    [
      `holds the author ${aRecordId(1)}, which its name does not say`,
      bytesOf(textOf(anAuthor({ id: article.id }))),
    ],
    [
      `holds the article ${aRecordId(9)}, which its name does not say`,
      bytesOf(textOf(anArticle({ id: aRecordId(9) }))),
    ],
  ])('%s', (reason, bytes) => {
    expect(expectFailure(parseRecordFile(bytes, article))).toBe(reason)
  })

  test('a record whose shape is wrong names the place, though its checksum is right', () => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a record that the types forbid
    const wrong = { ...article, byline: ['Imke'] } as unknown as LibraryRecord
    expect(expectFailure(parseRecordFile(bytesOf(textOf(wrong)), article))).toBe(
      'byline.0: expected a record id (UUIDv7)',
    )
  })
})

test('1000 random damages never throw and are never taken for another text', () => {
  const file = stored(anArticle({ tags: ['night'] }))
  const whole = serializeRecordFile(file)
  fc.assert(
    fc.property(damage(whole.length), ({ at, length, byte, isCut }) => {
      const bytes = isCut ? whole.slice(0, at) : whole.slice().fill(byte, at, at + length)
      const parsed = parseRecordFile(bytes, file.record)
      expect(parsed.ok ? parsed.value : file).toEqual(file)
    }),
    { numRuns: 1000 },
  )
})

function damage(size: number) {
  return fc.record({
    at: fc.nat(size - 1),
    length: fc.integer({ min: 1, max: 64 }),
    byte: fc.nat(255),
    isCut: fc.boolean(),
  })
}
