import { graphemes } from '../graphemes.ts'
import type { TextCost } from './text-count.ts'
import { utf8Length } from './utf8-length.ts'

/**
 * The characters of the text that take more than one byte or more than one unit of the network, each once, the
 * dearest first. `lengthOf` is what one character costs in the network's unit.
 */
export function textCosts(
  text: string,
  lengthOf: (character: string) => number,
): readonly TextCost[] {
  const counts = new Map<string, number>()
  for (const character of graphemes(text)) {
    counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  return [...counts]
    .map(([character, count]) => ({
      what: characterName(character),
      character,
      count,
      length: count * lengthOf(character),
      bytes: count * utf8Length(character),
    }))
    .filter(({ count, length, bytes }) => bytes > count || length > count)
    .toSorted((one, other) => other.length + other.bytes - (one.length + one.bytes))
}

function characterName(character: string): string {
  const name = names.get(character)
  if (name !== undefined) return name
  if (/^\p{RGI_Emoji}$/v.test(character)) return 'emoji'
  if (/^[\p{L}\p{N}]/u.test(character)) return 'letter beyond plain ASCII'
  if (/^[\p{P}\p{S}]/u.test(character)) return 'symbol'
  return 'invisible character'
}

const names: ReadonlyMap<string, string> = new Map([
  ['’', 'curly apostrophe'],
  ['‘', 'curly quotation mark'],
  ['“', 'curly quotation mark'],
  ['”', 'curly quotation mark'],
  ['–', 'en dash'],
  ['—', 'em dash'],
  ['…', 'ellipsis'],
  ['\u00a0', 'no-break space'],
  ['\r\n', 'line break'],
])
