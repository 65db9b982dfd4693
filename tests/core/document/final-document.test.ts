import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { documentText } from '../../../core/document/document-text.ts'
import { type Block, type Document, documentSchema } from '../../../core/document/document.ts'
import { finalDocument } from '../../../core/document/final-document.ts'
import type { Inline } from '../../../core/document/inline.ts'
import type { Mark } from '../../../core/document/mark.ts'
import { anyDocument } from '../../builders/any-document.ts'
import { aDocument } from '../../builders/article.ts'

const said = { id: 's1', author: 'Ada Moss', time: '2026-11-26T10:00:00Z' }
const inserted: Mark = { type: 'insertion', attrs: said }
const deleted: Mark = { type: 'deletion', attrs: said }

test.each<{ name: string; content: readonly Block[]; final: readonly Block[] }>([
  {
    name: 'what others would put in is not there, what they would take out is',
    content: [line('The lamps ', [' surely', inserted], ['still ', deleted], 'burn.')],
    final: [line('The lamps ', 'still ', 'burn.')],
  },
  {
    name: 'a paragraph that was proposed is not there',
    content: [line('One.'), { ...line('Two.'), marks: [{ type: 'insertion', attrs: said }] }],
    final: [line('One.')],
  },
  {
    name: 'a paragraph that somebody would part is whole',
    content: [line('One ', ['\u200B', inserted]), line(['\u200B', inserted], 'two.')],
    final: [line('One ', 'two.')],
  },
  {
    name: 'two paragraphs that somebody would join are two',
    content: [line('One.', ['\u200B', deleted]), line(['\u200B', deleted], 'Two.')],
    final: [line('One.'), line('Two.')],
  },
  {
    name: 'a point that somebody would part is whole',
    content: [
      {
        type: 'bulletList',
        content: [
          { type: 'listItem', content: [line('One ', ['\u200B', inserted])] },
          { type: 'listItem', content: [line(['\u200B', inserted], 'two.')] },
        ],
      },
    ],
    final: [
      { type: 'bulletList', content: [{ type: 'listItem', content: [line('One ', 'two.')] }] },
    ],
  },
  {
    name: 'a heading that was a paragraph is one again',
    content: [
      {
        type: 'heading',
        attrs: { level: 2 },
        content: [{ type: 'text', text: 'One.' }],
        marks: [
          {
            type: 'modification',
            attrs: {
              ...said,
              type: 'nodeType',
              attrName: null,
              previousValue: 'paragraph',
              newValue: 'heading',
            },
          },
        ],
      },
    ],
    final: [line('One.')],
  },
  {
    name: 'a list that was proposed whole leaves an empty page',
    content: [
      {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [line('One.')] }],
        marks: [{ type: 'insertion', attrs: said }],
      },
    ],
    final: [{ type: 'paragraph' }],
  },
])('$name', ({ content, final }) => {
  expect(finalDocument({ type: 'doc', content })).toEqual({ type: 'doc', content: final })
})

test('a body that nobody talks about is itself', () => {
  const body = aDocument('The lamps burn.')
  expect(finalDocument(body)).toBe(body)
})

test('nothing that editors say to each other is left in any body, and it is still one', () => {
  fc.assert(
    fc.property(anyDocument, (body) => {
      const final = finalDocument(body)
      expect(documentSchema.parse(final)).toEqual(final)
      expect(JSON.stringify(final)).not.toMatch(/"type":"(?:comment|insertion|deletion)"/u)
    }),
    { numRuns: 300 },
  )
})

test('words and excerpts are counted and cut from what would be published', () => {
  const body: Document = { type: 'doc', content: [line('Lamps ', ['never ', inserted], 'burn.')] }
  expect(documentText(body)).toBe('Lamps burn.')
})

function line(...parts: readonly (string | readonly [string, Mark])[]): Block {
  return {
    type: 'paragraph',
    content: parts.map((part): Inline =>
      typeof part === 'string'
        ? { type: 'text', text: part }
        : { type: 'text', text: part[0], marks: [part[1]] },
    ),
  }
}
