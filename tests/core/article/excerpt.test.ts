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

const quiet = 'The quay was quiet when the first of the boats came in.'

test.each([
  ['at the last whole sentence that fits', `${quiet} Nobody waited for it. `],
  ['past the name of a doctor', `${quiet} Nobody but Dr. Hale waited. `],
  ['past a day of the month', `${quiet} Es war am 3. November. `],
  ['past a question', `${quiet} Why “so”? `],
])('a long text is cut %s', (_, whole) => {
  expect(deriveExcerpt(`${whole}Then ${'the lamps were lit and '.repeat(9)}out.`)).toBe(
    whole.trim(),
  )
})

test('a first sentence that says too little is not all of an excerpt', () => {
  const excerpt = deriveExcerpt(`Yes. And ${'then the lamps '.repeat(20)}`)
  expect(excerpt).toMatch(/^Yes\. And then the lamps .+…$/u)
  expect(excerptLength - excerpt.length).toBeLessThan(10)
})

test('no sentence ends at an abbreviation, a number or a small letter', () => {
  const text = `${'the lamps '.repeat(8)}of Mr. Hale cost 3.50 each, i.e. more than 2. Then e.g. `
  expect(deriveExcerpt(text + 'more than anybody paid before '.repeat(5))).toMatch(/\p{L}…$/u)
})

test('sentences of Japanese and Arabic end as they are written', () => {
  const japanese = '港はいつも静かだ。'.repeat(7)
  expect(deriveExcerpt(japanese + '灯'.repeat(120))).toBe(japanese)
  const arabic = `${'المصابيح تضاء '.repeat(6)}متى؟`
  expect(deriveExcerpt(`${arabic} ${'ثم تطفأ '.repeat(20)}`)).toBe(arabic)
})

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
