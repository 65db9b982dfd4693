import { expect, test } from 'vitest'

import { catalogueEntry } from '../../../core/library/catalogue-entry.ts'
import { dictionaryFor } from '../../../core/spelling/dictionary-name.ts'
import { isListed, knownNames, withoutWord, withWord } from '../../../core/spelling/known-words.ts'
import { isSpelledRight, spellingWords } from '../../../core/spelling/spelling-words.ts'
import { anArticle } from '../../builders/article.ts'
import { anAuthor } from '../../builders/author.ts'

test.each([
  ['The pupils’ room isn’t hers.', ['The', 'pupils', 'room', "isn't", 'hers']],
  ['BBC, MPs, NEU’s, WordPress, iPhone, B12 and 21st', ['and']],
  ['McDonald and O’Neill', ['McDonald', 'and', "O'Neill"]],
  [
    'See https://example.org/teh or www.example.org, teh@example.org, school.org.uk/teh',
    ['See', 'or'],
  ],
  ['@handle #hashtag word', ['word']],
  ['well-being, co-operate, multi-academy', ['well', 'being', 'operate', 'academy']],
  ['Привет, schöne 日本 Welt', ['schöne', 'Welt']],
  ['a \ufffc\ufffc b', []],
])('in %j a dictionary judges %j', (text, words) => {
  expect(spellingWords(text).map(({ word }) => word)).toEqual(words)
})

test('a word stands at the place that is told', () => {
  const text = 'Not “recieved”.'
  const [, second] = spellingWords(text)
  expect(second === undefined ? '' : text.slice(second.from, second.to)).toBe('recieved')
})

test('possessives and accents of known words are right', () => {
  const known = new Set(['cafe', 'Marlow'])
  const right = ['cafe', 'café', "Marlow's", "café's"].map((word) =>
    isSpelledRight(word, (each) => known.has(each)),
  )
  expect(right).toEqual([true, true, true, true])
  expect(isSpelledRight('cofé', (each) => known.has(each))).toBe(false)
})

test('a listed word may begin a sentence, and the list keeps the order of the alphabet', () => {
  const list = new Set(withWord(withWord([], 'safeguarder'), 'Àrdan'))
  expect([...list]).toEqual(['Àrdan', 'safeguarder'])
  expect(['Safeguarder', "safeguarder's", 'àrdan'].map((word) => isListed(word, list))).toEqual([
    true,
    true,
    false,
  ])
})

test.each([
  ['en-GB', 'en-GB'],
  ['en', 'en-GB'],
  ['en-US', 'en-US'],
  ['en-Latn-US', 'en-US'],
  ['cy', null],
  ['de-AT', null],
])('the dictionary for %s is %s', (language, name) => {
  expect(dictionaryFor(language)).toBe(name)
})

test('a word taken off a list is off it', () => {
  expect(withoutWord(['marram', 'samphire'], 'marram')).toEqual(['samphire'])
})

test('people and their organisations are known by name', () => {
  const entries = [
    anAuthor({ name: 'Zoë O’Hara', role: 'Head of music', organisation: 'Marlow’s Academy' }),
    anArticle({ headline: 'Quibble at Sandgate' }),
  ].map((record) => catalogueEntry(record, 1))
  expect([...knownNames(entries)].toSorted()).toEqual([
    'Academy',
    'Head',
    'Marlow',
    "O'Hara",
    'Zoë',
  ])
})
