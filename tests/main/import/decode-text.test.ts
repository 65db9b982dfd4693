import { describe, expect, test } from 'vitest'

import { decodeText } from '../../../main/import/decode-text.ts'

describe('the bytes of a file', () => {
  const text = 'Zoë’s lamp – lit'

  test.each([
    { name: 'UTF-8', bytes: Buffer.from(text), notes: [] },
    { name: 'UTF-8 with its mark', bytes: Buffer.from(`\ufeff${text}`), notes: [] },
    { name: 'UTF-16', bytes: Buffer.from(`\ufeff${text}`, 'utf16le'), notes: [] },
    {
      name: 'UTF-16 the other way round',
      bytes: Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
      notes: [],
    },
    {
      name: 'Windows-1252',
      bytes: Buffer.from('Zo\u00eb\u0092s lamp \u0096 lit', 'latin1'),
      notes: [
        'The file is not UTF-8; it was read as Windows-1252. Check accents and quotation marks.',
      ],
    },
  ])('of $name are read', ({ bytes, notes }) => {
    const decoded = decodeText('lamp.txt', bytes)
    expect(decoded.ok && decoded.value.text).toBe(text)
    expect(decoded.ok && decoded.value.notes.map(({ sentence }) => sentence)).toEqual(notes)
  })

  test('a broken byte in good UTF-8 is marked and said', () => {
    const bytes = Buffer.concat([Buffer.from(text), Buffer.from([0xff]), Buffer.from('!')])
    expect(decodeText('lamp.txt', bytes)).toEqual({
      ok: true,
      value: {
        text: `${text}\ufffd!`,
        notes: [
          { place: 'Whole file', sentence: '1 broken character was found in the file’s UTF-8.' },
        ],
      },
    })
  })

  test.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['a PDF', Buffer.from('%PDF-1.7 and so on')],
    ['a Rich Text document', Buffer.from('{\\rtf1 and so on')],
  ])('%s is no text', (_, bytes) => {
    expect(decodeText('lamp', bytes)).toEqual({
      ok: false,
      failure: { kind: 'not-text', fileName: 'lamp' },
    })
  })
})
