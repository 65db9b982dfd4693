import { expect, test } from 'vitest'

import { deriveExcerpt, excerptLength } from '../../../core/article/excerpt.ts'

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
