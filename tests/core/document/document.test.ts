import { describe, expect, test } from 'vitest'

import { countWords, documentText, isBlank } from '../../../core/document/document-text.ts'
import { type Document, documentSchema, emptyDocument } from '../../../core/document/document.ts'
import { createFigure } from '../../../core/document/figure.ts'
import { allBlocks } from '../../../core/document/inner-blocks.ts'
import { everyNode } from '../../builders/every-node.ts'

test('a body with every node fits the schema and comes back as it was', () => {
  const stored: unknown = JSON.parse(JSON.stringify(everyNode))
  expect(documentSchema.parse(stored)).toEqual(everyNode)
})

test('the text has captions and leaves alt text out', () => {
  const text = documentText(everyNode)
  expect(text).toContain('Past midnight.')
  expect(text).not.toContain('Four readers')
})

test('blocks inside lists and quotes are found', () => {
  const kinds = new Set(allBlocks(everyNode).map(({ type }) => type))
  expect([...kinds].toSorted()).toEqual([
    'blockquote',
    'bulletList',
    'callout',
    'card',
    'codeBlock',
    'details',
    'embed',
    'figure',
    'heading',
    'horizontalRule',
    'orderedList',
    'paragraph',
    'pullQuote',
    'table',
    'taskList',
  ])
})

describe('what the schema refuses', () => {
  test.each([
    ['an unknown node', { type: 'doc', content: [{ type: 'marquee' }] }],
    ['no block at all', { type: 'doc', content: [] }],
    [
      'an empty text',
      { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '' }] }] },
    ],
    ['a second headline', { type: 'doc', content: [{ type: 'heading', attrs: { level: 1 } }] }],
    [
      'an unknown attribute',
      { type: 'doc', content: [{ type: 'paragraph', attrs: { style: 'x' } }] },
    ],
  ])('%s', (_, body) => {
    expect(documentSchema.safeParse(body).success).toBe(false)
  })
})

describe('a blank body', () => {
  test.each<[string, boolean, Document]>([
    ['nothing written yet', true, emptyDocument],
    [
      'only spaces',
      true,
      { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '  ' }] }] },
    ],
    [
      'a picture',
      false,
      { type: 'doc', content: [createFigure([{ media: null, alt: '', address: '' }])] },
    ],
    [
      'a word',
      false,
      { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Lamp' }] }] },
    ],
  ])('%s: %s', (_, blank, body) => {
    expect(isBlank(body)).toBe(blank)
  })
})

test.each([
  ['', 0],
  ['The lamps – all of them – are lit.', 7],
  ['It’s 9.30 on a well-lit quay', 6],
])('%j has %i words', (text, words) => {
  expect(countWords(text)).toBe(words)
})
