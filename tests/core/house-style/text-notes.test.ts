import { expect, test } from 'vitest'

import { startingStyle } from '../../../core/house-style/starting-style.ts'
import { textNotes } from '../../../core/house-style/text-notes.ts'

const quiet = {
  ...startingStyle,
  longestSentence: null,
  longestParagraph: null,
  isPassiveNoted: false,
}

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
