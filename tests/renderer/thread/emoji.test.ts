import { expect, test } from 'vitest'

import { emojiByGroup, emojiCalled } from '../../../renderer/thread/emoji.ts'

test('every emoji stands under its own name and is one', () => {
  const all = emojiByGroup.flatMap(({ emoji }) => emoji)
  expect(all.length).toBeGreaterThan(1_800)
  expect(new Set(all.map(({ character }) => character)).size).toBe(all.length)
  expect(all.every(({ character }) => /\p{Emoji}/u.test(character))).toBe(true)
})

test.each([
  ['norway', '🇳🇴'],
  ['hand wav', '👋'],
  ['🦀', '🦀'],
  ['crab', '🦀'],
])('“%s” finds %s first', (sought, character) => {
  expect(emojiCalled(sought)[0]?.character).toBe(character)
})

test.each([
  ['lol', '😂'],
  ['hooray', '🎉'],
  ['congratul', '🎉'],
  ['deadline', '⏱️'],
  ['news', '📰'],
  ['write', '✍️'],
  ['coffee', '☕'],
])('“%s”, which is nobody’s name, finds %s among the first', (sought, character) => {
  const found = emojiCalled(sought).map((each) => each.character)
  expect(found.slice(0, 8)).toContain(character)
})

test('a word that no emoji is called by finds none', () => {
  expect(emojiCalled('zzz nothing')).toEqual([])
})
