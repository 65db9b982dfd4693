import { counted } from '../../core/counted.ts'
import type { TextCost, TextCount } from '../../core/networks/text-count.ts'

/** What takes more room than it seems to, the dearest first; the many letters of one script in one line. */
export function costLines({ costs, unit, limit }: CountedCosts): readonly string[] {
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
    .map((cost) => `  ${cost.count} × ${cost.name}: ${costWords(cost, { unit, limit })}`)
}

interface ShownCost extends Pick<TextCost, 'count' | 'length' | 'bytes'> {
  readonly name: string
}

/** Fewer are worth a line each. */
const manyLetters = 4

type CountedCosts = Pick<TextCount, 'costs' | 'unit' | 'limit'>

function costWords(
  { length, bytes }: Pick<ShownCost, 'length' | 'bytes'>,
  { unit, limit }: Pick<CountedCosts, 'unit' | 'limit'>,
): string {
  const inBytes = counted(bytes, 'byte')
  switch (unit) {
    case 'graphemes':
      return `${counted(length, 'grapheme')}, ${inBytes}`
    case 'weighted characters':
      return `${length} of ${limit}, ${inBytes}`
    case 'utf-8 bytes':
      return `${bytes} of ${limit} bytes`
    case 'utf-16 units':
      return `${counted(length, 'UTF-16 unit')}, ${inBytes}`
  }
}

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
