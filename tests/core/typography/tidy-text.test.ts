import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { objectCharacter } from '../../../core/object-character.ts'
import { type TidyChange, tidyReason, tidyText } from '../../../core/typography/tidy-text.ts'
import { typographyOf } from '../../../core/typography/typography.ts'

function tidied(text: string, changes: readonly TidyChange[]): string {
  return changes.reduceRight(
    (done, { from, to, insert }) => done.slice(0, from) + insert + done.slice(to),
    text,
  )
}

function tidy(text: string, language = 'en-GB'): string {
  return tidied(text, tidyText(text, typographyOf(language)))
}

test.each([
  ['Two  spaces.', 'Two spaces.'],
  ['  An edge. ', 'An edge.'],
  ['Odd , spacing .', 'Odd, spacing.'],
  ['Both  , at once', 'Both, at once'],
  ['( inside )', '(inside)'],
  [`"It's 'hers'," he said.`, '“It’s ‘hers’,” he said.'],
  [`the '90s and '20s`, 'the ’90s and ’20s'],
  [`'90 people' came`, '‘90 people’ came'],
  [`rock 'n' roll`, 'rock ‘n’ roll'],
  [`5'10" tall`, '5′10″ tall'],
  [`"He is 6'2" tall," she said.`, '“He is 6′2″ tall,” she said.'],
  ['“I am 5’11” tall”', '“I am 5′11″ tall”'],
  ['“I am 5’11.”', '“I am 5’11.”'],
  ['and so - at last', 'and so – at last'],
  ['and so--at last', 'and so – at last'],
  ['1939-45 and pages 12-14', '1939–45 and pages 12–14'],
  ['Wait...', 'Wait…'],
  ['zero\u200bwidth and soft\u00adhyphen', 'zerowidth and softhyphen'],
  ['cafe\u0301', 'café'],
  ['A\ttab', 'A tab'],
  ['so many words.evening comes', 'so many words. evening comes'],
  ['It ends.Then it begins.', 'It ends. Then it begins.'],
  ['Who?Nobody,says she;really.', 'Who? Nobody, says she; really.'],
])('%j is set as %j', (text, set) => {
  expect(tidy(text)).toBe(set)
})

test.each([
  'https://example.org/a--b...c?q="x"',
  'ada@example.org',
  '2024-05-01',
  '020-7946-0000',
  'well-being',
  'a family 👩‍👩‍👧 here',
  'already ‘curled’ – and “set”…',
  'of .5 and .NET',
  'see example.museum or harbour.org.uk',
  'e.g. this, i.e. that, a Ph.D. of St. Ives at 4 p.m.',
  'in notes.docx, style.css and Vue.js',
  'version 2.fourteen, f(x,y) and window.location.href',
  'sizes 1,000 and 3.5, at @ada.example',
  'a smile :-) stays',
  '3 May',
  '10\u00a0km',
])('%j is left as it is', (text) => {
  expect(tidy(text)).toBe(text)
})

test.each([
  ['en-US', 'and so -- at last', 'and so—at last'],
  ['de', `"Er rief 'halt'."`, '„Er rief ‚halt‘.“'],
  ['fr', `Il dit "non" ! Pourquoi?`, 'Il dit «\u00a0non\u00a0»\u202f! Pourquoi\u202f?'],
  ['fr', 'Midi : oui', 'Midi\u00a0: oui'],
])('in %s %j is set as %j', (language, text, set) => {
  expect(tidy(text, language)).toBe(set)
})

test('each change says why, and nothing that stands for code is touched', () => {
  const text = `Run ${objectCharacter}${objectCharacter}  now...`
  const changes = tidyText(text, typographyOf('en-GB'))
  expect(changes.map(({ kind }) => tidyReason(kind))).toEqual([
    'More than one space',
    'Full stops for an ellipsis',
  ])
  expect(tidied(text, changes)).toBe(`Run ${objectCharacter}${objectCharacter} now…`)
})

const pieces = fc.constantFrom(
  ' ',
  '  ',
  '"',
  "'",
  `6'2"`,
  '5’11”',
  '-',
  '--',
  '...',
  '.',
  ',',
  '!',
  '(',
  ')',
  'word',
  's',
  '90s',
  '12',
  '\u00a0',
  '\u200b',
  '’',
  '“',
)
const anyText = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''))

function lettersAndDigits(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '')
}

test('tidying comes to an end and keeps every letter and digit', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('en-GB', 'en-US', 'de', 'fr'), (text, language) => {
      const settled = tidy(tidy(tidy(tidy(text, language), language), language), language)
      expect(tidy(settled, language)).toBe(settled)
      expect(lettersAndDigits(settled)).toBe(lettersAndDigits(text))
    }),
    { numRuns: 3000 },
  )
})
