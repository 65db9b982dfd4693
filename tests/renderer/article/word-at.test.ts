import { describe, expect, test } from 'vitest'

import type { Inline } from '../../../core/document/inline.ts'
import { bodySchema } from '../../../renderer/article/body-schema.ts'
import { wordAt, wordBefore } from '../../../renderer/article/word-at.ts'

const note: Inline = { type: 'footnote', content: [{ type: 'text', text: 'Bread' }] }

describe('the word at a place', () => {
  test.each<[string, readonly Inline[], number, string | null]>([
    ['in its midst', [{ type: 'text', text: 'The lamps burn.' }], 6, 'lamps'],
    ['at its end', [{ type: 'text', text: 'The lamps burn.' }], 9, 'lamps'],
    ['between two spaces', [{ type: 'text', text: 'The  lamps' }], 4, null],
    [
      'of which a part is bold',
      [
        { type: 'text', text: 'The la' },
        { type: 'text', text: 'mp', marks: [{ type: 'bold' }] },
        { type: 'text', text: 's burn.' },
      ],
      5,
      'lamps',
    ],
    [
      'with a note behind it',
      [{ type: 'text', text: 'Lamps' }, note, { type: 'text', text: 'men' }],
      2,
      'Lamps',
    ],
    [
      'behind a note',
      [{ type: 'text', text: 'Lamps' }, note, { type: 'text', text: 'men' }],
      13,
      'men',
    ],
  ])('%s', (_, content, offset, word) => {
    const { found, marked } = foundIn(content, offset, wordAt)
    expect([found, marked]).toEqual([word, word])
  })

  test('is the last one before spaces and signs where it is looked for before', () => {
    expect(foundIn([{ type: 'text', text: 'The lamps (“burn”). ' }], 20, wordBefore)).toEqual({
      found: 'burn',
      marked: 'burn',
    })
  })
})

/** What is found, and what stands at its place. */
function foundIn(content: readonly Inline[], offset: number, find: typeof wordAt) {
  const doc = bodySchema.nodeFromJSON({ type: 'doc', content: [{ type: 'paragraph', content }] })
  const found = find(doc.resolve(1 + offset))
  return {
    found: found?.word ?? null,
    marked: found === null ? null : doc.textBetween(found.from, found.to),
  }
}
