import { type TextSpan, withoutOverlaps } from '../text-span.ts'
import { type HouseRule, isWholeRule } from './house-style.ts'

/** A place where the text departs from a rule. */
export interface StyleBreach extends TextSpan {
  readonly rule: HouseRule
  /** What to write there; null where only a person can tell. */
  readonly instead: string | null
}

/** Finds in a text what departs from the rules, in order and never overlapping. */
export type StyleMatcher = (text: string) => readonly StyleBreach[]

/** Prepares the rules once; what a text costs then depends on its words, hardly on the number of rules. */
export function createStyleMatcher(rules: readonly HouseRule[]): StyleMatcher {
  const phrases = Map.groupBy(rules.filter(isWholeRule).map(phraseOf), ({ firstWord }) => firstWord)

  return (text) => {
    const folded = fold(text)
    const found: StyleBreach[] = []
    for (const { index, 0: word } of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
      for (const phrase of candidates(phrases, word)) {
        const breach = breachAt({ text, folded, from: index }, phrase)
        if (breach !== null) found.push(breach)
      }
    }
    return withoutOverlaps(found.toSorted(inOrder))
  }
}

/** Of those that begin together, the longest first. */
function inOrder(one: StyleBreach, other: StyleBreach): number {
  return one.from - other.from || other.to - one.to
}

interface Phrase {
  readonly rule: HouseRule
  /** The words looked for, folded. */
  readonly words: string
  readonly firstWord: string
  /** The exact writing where capitals matter. */
  readonly exact: string | null
}

function phraseOf(rule: HouseRule): Phrase {
  const written = (rule.kind === 'capitals' ? rule.prefer : rule.avoid).trim()
  const words = fold(written)
  const isExact = rule.kind !== 'capitals' && /\p{Lu}/u.test(written)
  return {
    rule,
    words,
    firstWord: /[\p{L}\p{N}]+/u.exec(words)?.[0] ?? words,
    exact: isExact ? written : null,
  }
}

/** The same length as the text, so that places stay places. */
function fold(text: string): string {
  const lower = text.toLowerCase()
  return (lower.length === text.length ? lower : text)
    .replaceAll('’', "'")
    .replaceAll(/[\u00a0\u202f]/gu, ' ')
    .replaceAll('‑', '-')
}

function candidates(
  phrases: ReadonlyMap<string, readonly Phrase[]>,
  word: string,
): readonly Phrase[] {
  const own = phrases.get(word) ?? []
  const ofSingular = word.endsWith('s') ? (phrases.get(word.slice(0, -1)) ?? []) : []
  return ofSingular.length === 0 ? own : [...own, ...ofSingular]
}

interface Spot {
  readonly text: string
  readonly folded: string
  readonly from: number
}

function breachAt(spot: Spot, phrase: Phrase): StyleBreach | null {
  const { text, folded, from } = spot
  if (!folded.startsWith(phrase.words, from)) return null
  const end = from + phrase.words.length
  const plural = /^s?(?![\p{L}\p{N}])/iu.exec(text.slice(end, end + 2))?.[0]
  if (plural === undefined) return null
  const written = text.slice(from, end)
  if (phrase.exact !== null && written !== phrase.exact) return null
  const { rule } = phrase
  switch (rule.kind) {
    case 'prefer':
      if (isWithinPreferred(spot, phrase)) return null
      return { from, to: end + plural.length, rule, instead: preferredAt(spot, phrase) + plural }
    case 'capitals':
      if (written === rule.prefer) return null
      if (written === capitalised(rule.prefer) && isSentenceStart(spot)) return null
      return { from, to: end, rule, instead: rule.prefer }
    case 'banned':
      return { from, to: end + plural.length, rule, instead: null }
  }
}

/** «Ofsted inspection» for «inspection» would otherwise find itself. */
function isWithinPreferred({ folded, from }: Spot, { rule, words }: Phrase): boolean {
  const preferred = fold(rule.prefer)
  const offset = preferred.indexOf(words)
  return offset !== -1 && folded.startsWith(preferred, from - offset)
}

/** The capitals of a word that is one only with them, such as BAME, say nothing of what comes in its place. */
function preferredAt(spot: Spot, { rule: { prefer }, words, exact }: Phrase): string {
  if (exact === null) return inCase(prefer, spot.text.slice(spot.from, spot.from + words.length))
  return isSentenceStart(spot) ? capitalised(prefer) : prefer
}

function isSentenceStart({ text, from }: Spot): boolean {
  return /(?:^|[.!?:…]["'’”)]*\s+)["'‘“(]*$/u.test(text.slice(Math.max(0, from - 12), from))
}

function inCase(words: string, written: string): string {
  if (written.length > 1 && written === written.toUpperCase() && /\p{Lu}{2}/u.test(written)) {
    return words.toUpperCase()
  }
  return /^\p{Lu}/u.test(written) ? capitalised(words) : words
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
