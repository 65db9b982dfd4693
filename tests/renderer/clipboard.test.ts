import { Fragment, Slice } from '@tiptap/pm/model'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Block } from '../../core/document/document.ts'
import { bodySchema } from '../../renderer/article/body-schema.ts'
import { copiedText } from '../../renderer/article/clipboard/copied-text.ts'
import { readSlice, writtenSlice } from '../../renderer/article/clipboard/desk-slice.ts'
import { embeddedBytes } from '../../renderer/article/clipboard/embedded-bytes.ts'
import { pastedSlice } from '../../renderer/article/clipboard/pasted-slice.ts'
import { anyDocument } from '../builders/any-document.ts'
import { everyNode } from '../builders/every-node.ts'

test('a piece of any text comes back from our own form as it was', () => {
  fc.assert(
    fc.property(anyDocument, ({ content }) => {
      const slice = pastedSlice(bodySchema, content)
      expect(readSlice(bodySchema, writtenSlice(slice))?.toJSON()).toEqual(slice.toJSON())
    }),
    { numRuns: 100 },
  )
})

test.each([
  ['nothing', ''],
  ['no JSON', '{'],
  ['a node that nobody knows', '{"content":[{"type":"marquee"}]}'],
  ['a figure without pictures', '{"content":[{"type":"figure","attrs":{"images":[]}}]}'],
])('%s in our own form is refused', (_, written) => {
  expect(readSlice(bodySchema, written)).toBeNull()
})

test('words out of a line go out as words, without what editors only said', () => {
  const line: Block = {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'The ' },
      {
        type: 'text',
        text: 'lamps',
        marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://example.org/lamps' } }],
      },
      {
        type: 'text',
        text: ' never',
        marks: [{ type: 'insertion', attrs: { id: 's1', author: '', time: null } }],
      },
      {
        type: 'text',
        text: ' burn.',
        marks: [{ type: 'deletion', attrs: { id: 's2', author: '', time: null } }],
      },
    ],
  }
  const node = bodySchema.nodeFromJSON(line)
  expect(copiedText(new Slice(Fragment.from(node), 1, 1), bodySchema)).toEqual({
    html: 'The <a href="https://example.org/lamps"><strong>lamps</strong></a> burn.',
    text: 'The lamps burn.',
    markdown: 'The [**lamps**](https://example.org/lamps) burn.\n',
  })
})

test('a whole text goes out with its lists, tables and notes in all three forms', () => {
  const copied = copiedText(pastedSlice(bodySchema, everyNode.content), bodySchema)
  expect(copied?.html).toContain('<th scope="col">Hour</th>')
  expect(copied?.html).toContain('role="doc-endnotes"')
  expect(copied?.text).toContain('\n- Nurses\n')
  expect(copied?.text).toContain('\n\n1. So says the log.')
  expect(copied?.text).not.toContain('[1]')
  expect(copied?.markdown).toContain('[^1]: So says *the log*.')
})

test.each([
  ['data:image/png;base64,AQID', [1, 2, 3]],
  ['data:image/png;base64,%%%', null],
  ['data:text/html;base64,AQID', null],
  ['https://example.org/a.png', null],
])('%s has the bytes %j', (address, bytes) => {
  const read = embeddedBytes(address)
  expect(read === null ? null : [...read]).toEqual(bytes)
})
