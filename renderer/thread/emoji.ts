import emojiGroups from 'unicode-emoji-json/data-by-group.json'

import type { Sign } from '../controls/SignChoice.tsx'

export interface EmojiGroup {
  readonly name: string
  readonly emoji: readonly Sign[]
}

/** All emoji that Unicode lists, in its groups and by its names. */
export const emojiByGroup: readonly EmojiGroup[] = emojiGroups.map(({ name, emojis }) => ({
  name,
  emoji: emojis.map((each) => ({ character: each.emoji, name: each.name })),
}))

/** More are never looked through; a longer word finds the rest. */
const mostShown = 120

/** The emoji that have every sought word in their name, those whose name begins with it first. */
export function emojiCalled(sought: string): readonly Sign[] {
  const words = sought.toLowerCase().split(/\s+/u)
  const found = emojiByGroup
    .flatMap(({ emoji }) => emoji)
    .filter(
      ({ name, character }) =>
        character === sought || words.every((word) => name.toLowerCase().includes(word)),
    )
  const [first = ''] = words
  const leading = found.filter(({ name }) => name.toLowerCase().startsWith(first))
  return [...leading, ...found.filter((each) => !leading.includes(each))].slice(0, mostShown)
}
