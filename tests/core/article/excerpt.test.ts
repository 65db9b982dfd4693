import { expect, test } from 'vitest'

import { articleExcerpt } from '../../../core/article/article.ts'
import { deriveExcerpt, excerptLength } from '../../../core/article/excerpt.ts'
import type { Document } from '../../../core/document/document.ts'
import { createFigure } from '../../../core/document/figure.ts'
import { anArticle } from '../../builders/article.ts'

const segmenter = new Intl.Segmenter('en')

test('a short text is its own excerpt, in one line', () => {
  expect(deriveExcerpt(' The lamps\nare  lit. ')).toBe('The lamps are lit.')
})

test('a text of exactly the length is whole', () => {
  expect(deriveExcerpt('x'.repeat(excerptLength))).toBe('x'.repeat(excerptLength))
})

test('a long text ends at a word with an ellipsis and fits', () => {
  const excerpt = deriveExcerpt('lamp '.repeat(60))
  expect(excerpt).toBe(`${'lamp '.repeat(29)}lamp…`)
  expect([...segmenter.segment(excerpt)].length).toBeLessThanOrEqual(excerptLength)
})

test('no comma or dash stands before the ellipsis', () => {
  expect(deriveExcerpt(`${'a'.repeat(140)}, – ${'b'.repeat(40)}`)).toBe(`${'a'.repeat(140)}…`)
})

test('a word that is longer than the room is cut between graphemes', () => {
  const family = '👩‍👩‍👧‍👦'
  expect(deriveExcerpt(family.repeat(200))).toBe(`${family.repeat(excerptLength - 1)}…`)
})

test('nothing has an empty excerpt', () => {
  expect(deriveExcerpt('')).toBe('')
})

test.each(['.', '!', '?”', '…'])(
  'a cut after a sentence that ends in %s has no ellipsis',
  (end) => {
    const sentence = `${'lamp '.repeat(20)}lit${end}`
    expect(deriveExcerpt(`${sentence} ${'x'.repeat(200)}`)).toBe(sentence)
  },
)

test('an excerpt is made of paragraphs, not of what stands around them', () => {
  const body: Document = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'The rooms' }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'There are three.' }] },
      createFigure([], { caption: 'The third room' }),
      {
        type: 'blockquote',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Count them.' }] }],
      },
    ],
  }
  const article = anArticle({ standfirst: '', body })
  expect(articleExcerpt(article)).toBe('There are three. Count them.')
})
