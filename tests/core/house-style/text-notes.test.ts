import { expect, test } from 'vitest'

import { startingStyle } from '../../../core/house-style/starting-style.ts'
import {
  easeWord,
  readability,
  readingLoad,
  sentencesOf,
  textNotes,
} from '../../../core/house-style/text-notes.ts'

const quiet = {
  ...startingStyle,
  longestSentence: null,
  longestParagraph: null,
  isPassiveNoted: false,
}

function sentences(text: string): readonly string[] {
  return sentencesOf(text).map(({ from, to }) => text.slice(from, to))
}

test('sentences end where a reader would say so', () => {
  expect(sentences('Dr. Ada J. Reed came, e.g. “at six.” Then what? 30 left… and stayed.')).toEqual(
    ['Dr. Ada J. Reed came, e.g. “at six.”', 'Then what?', '30 left… and stayed.'],
  )
})

test('long sentences and paragraphs are counted in words', () => {
  const text = 'Short one. This has exactly six words.'
  expect(textNotes(text, { ...quiet, longestSentence: 5 })).toEqual([])
  expect(textNotes(text, { ...quiet, longestSentence: 4 })).toEqual([
    { kind: 'long-sentence', from: 11, to: 38, words: 5 },
  ])
  expect(textNotes(text, { ...quiet, longestParagraph: 6 })).toEqual([
    { kind: 'long-paragraph', from: 0, to: 38, words: 7 },
  ])
})

test.each([
  ['Mistakes were made.', ['were made']],
  ['It was quickly decided, and is not wanted.', ['was quickly decided', 'is not wanted']],
  ['She is in need and they are tired of red tape.', ['are tired']],
  ['We made mistakes. It is a shed.', []],
])('in %j the passive verbs are %j', (text, verbs) => {
  const notes = textNotes(text, { ...quiet, isPassiveNoted: true })
  expect(notes.map(({ from, to }) => text.slice(from, to))).toEqual(verbs)
})

test('plain words read more easily than learned ones', () => {
  const plain = readability(
    Array.from({ length: 20 }, () => readingLoad('The cat sat on the mat. It was warm.')),
  )
  const learned = readability(
    Array.from({ length: 20 }, () =>
      readingLoad(
        'Institutional accountability necessitates comprehensive organisational transformation.',
      ),
    ),
  )
  expect(plain).toEqual({ ease: 100, wordsPerSentence: 5 })
  expect(plain === null ? '' : easeWord(plain)).toBe('easy to read')
  expect(learned === null ? '' : easeWord(learned)).toBe('very hard to read')
  expect(readability([readingLoad('Too short to say.')])).toBeNull()
})
