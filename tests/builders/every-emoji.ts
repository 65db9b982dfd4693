import { createRequire } from 'node:module'

import { z } from 'zod'

/** The emoji of the installed Unicode tables, without those that are newer than the running engine. */
export function everyEmoji(): readonly string[] {
  const require = createRequire(import.meta.url)
  const table: unknown = require('regenerate-unicode-properties/Property_of_Strings/RGI_Emoji.js')
  const { characters, strings } = emojiTable.parse(table)
  const single = characters.toArray().map((codePoint) => String.fromCodePoint(codePoint))
  return [...single, ...strings].filter((emoji) => /^\p{RGI_Emoji}$/v.test(emoji))
}

const emojiTable = z.object({
  characters: z.custom<{ toArray: () => number[] }>(),
  strings: z.array(z.string()),
})
