import keywordsByEmoji from 'emojilib'
import emojiGroups from 'unicode-emoji-json/data-by-group.json'

import type { Sign } from '../controls/SignChoice.tsx'

export interface EmojiGroup {
  readonly name: string
  readonly emoji: readonly NamedEmoji[]
}

export interface NamedEmoji extends Sign {
  /** In small letters: what people call it besides its name. */
  readonly keywords: readonly string[]
}

/** All emoji that Unicode lists, in its groups and by its names. */
export const emojiByGroup: readonly EmojiGroup[] = emojiGroups.map(({ name, emojis }) => ({
  name,
  emoji: emojis.map((each) => ({
    character: each.emoji,
    name: each.name,
    keywords: keywordsByEmoji[each.emoji] ?? [],
  })),
}))

/** More are never looked through; a longer word finds the rest. */
const mostShown = 120

/**
 * The emoji that have every sought word in their name or among the words that people use for them, best first:
 * whole words before beginnings, and the name before what else they call it.
 */
export function emojiCalled(sought: string): readonly Sign[] {
  const words = sought.toLowerCase().split(/\s+/u)
  return emojiByGroup
    .flatMap(({ emoji }) => emoji)
    .map((emoji) => ({ emoji, rank: emoji.character === sought ? 0 : rankOf(emoji, words) }))
    .filter(({ rank }) => rank < strange)
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, mostShown)
    .map(({ emoji }) => emoji)
}

const strange = 6

function rankOf({ name, keywords }: NamedEmoji, words: readonly string[]): number {
  const small = name.toLowerCase()
  const own = small.split(/[^\p{L}\p{N}]+/u)
  if (words.every((word) => own.includes(word))) return own[0] === words[0] ? 0 : 1
  if (words.every((word) => own.includes(word) || keywords.includes(word))) return 2
  if (words.every((word) => small.includes(word))) return small.startsWith(words[0] ?? '') ? 3 : 4
  const isBegun = words.every(
    (word) => small.includes(word) || keywords.some((keyword) => keyword.startsWith(word)),
  )
  return isBegun ? 5 : strange
}
