import { counted } from '../../core/counted.ts'
import type { TextCost, TextCount } from '../../core/networks/text-count.ts'

/** What takes more room than it seems to, the dearest first; the many letters of one script in one line. */
export function costLines({ costs, unit }: Pick<TextCount, 'costs' | 'unit'>): readonly string[] {
  const groups = Map.groupBy(costs, (cost) => scriptOf(cost.character))
  const grouped = [...groups].flatMap(([script, members]): readonly ShownCost[] =>
    script === null || members.length < manyLetters
      ? members.map((cost) => ({ ...cost, name: `${cost.what} “${cost.character}”` }))
      : [
          {
            name: `${script} letters`,
            count: total(members, 'count'),
            length: total(members, 'length'),
            bytes: total(members, 'bytes'),
          },
        ],
  )
  return grouped
    .toSorted((one, other) => other.length + other.bytes - (one.length + one.bytes))
    .map(
      ({ count, name, length, bytes }) =>
        `  ${count} × ${name}: ${counted(length, unitWord[unit])}, ${counted(bytes, 'byte')}`,
    )
}

interface ShownCost extends Pick<TextCost, 'count' | 'length' | 'bytes'> {
  readonly name: string
}

/** Fewer are worth a line each. */
const manyLetters = 4

const unitWord: Readonly<Record<TextCount['unit'], string>> = { graphemes: 'grapheme' }

function scriptOf(character: string): string | null {
  return scripts.find(([, letter]) => letter.test(character))?.[0] ?? null
}

/** The scripts that a desk is likely to meet; the letters of others have a line each. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ['Latin', /^\p{Script=Latin}/u],
  ['Cyrillic', /^\p{Script=Cyrillic}/u],
  ['Greek', /^\p{Script=Greek}/u],
  ['Arabic', /^\p{Script=Arabic}/u],
  ['Hebrew', /^\p{Script=Hebrew}/u],
  ['Armenian', /^\p{Script=Armenian}/u],
  ['Georgian', /^\p{Script=Georgian}/u],
  ['Devanagari', /^\p{Script=Devanagari}/u],
  ['Bengali', /^\p{Script=Bengali}/u],
  ['Tamil', /^\p{Script=Tamil}/u],
  ['Thai', /^\p{Script=Thai}/u],
  ['Chinese', /^\p{Script=Han}/u],
  ['Japanese', /^[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Korean', /^\p{Script=Hangul}/u],
]

function total(costs: readonly TextCost[], what: 'count' | 'length' | 'bytes'): number {
  return costs.reduce((sum, cost) => sum + cost[what], 0)
}
