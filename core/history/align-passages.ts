import { diffArrays } from 'diff'

import { bestPairs } from './best-pairs.ts'
import type { Passage } from './passage.ts'
import { isWord, wordsOf } from './words-of.ts'

/** A passage with its place among those of its field. */
export interface PlacedPassage extends Passage {
  readonly index: number
}

/** What stands in the one version where the other has that; null where one has nothing. */
export interface PassagePair {
  readonly before: PlacedPassage | null
  readonly after: PlacedPassage | null
  /** True for a part of a keyed list that stands at another place among the others. */
  readonly isMoved: boolean
}

/** Pairs the parts of a keyed list by their keys, in the order of `after`; what is gone stands where it was. */
export function alignByKey(
  before: readonly PlacedPassage[],
  after: readonly PlacedPassage[],
): readonly PassagePair[] {
  const inBefore = new Map(before.map((passage) => [passage.key, passage]))
  const inAfter = new Map(after.map((passage) => [passage.key, passage]))
  return runs(before, after, ({ key }) => key ?? '').flatMap((run) => [
    ...run.same,
    ...run.removed.flatMap((passage) =>
      inAfter.has(passage.key) ? [] : [{ before: passage, after: null, isMoved: false }],
    ),
    ...run.added.map((passage) => {
      const moved = inBefore.get(passage.key) ?? null
      return { before: moved, after: passage, isMoved: moved !== null }
    }),
  ])
}

/** Pairs blocks that are equal, then within what lies between them those whose words are much the same. */
export function alignByText(
  before: readonly PlacedPassage[],
  after: readonly PlacedPassage[],
): readonly PassagePair[] {
  return runs(before, after, ({ source }) => source).flatMap((run) => [
    ...run.same,
    ...alignAlike(run.removed, run.added),
  ])
}

/** A stretch that both have, followed by what differs up to the next. */
interface Run {
  readonly same: readonly PassagePair[]
  readonly removed: readonly PlacedPassage[]
  readonly added: readonly PlacedPassage[]
}

function runs(
  before: readonly PlacedPassage[],
  after: readonly PlacedPassage[],
  identity: (passage: Passage) => string,
): readonly Run[] {
  const left = before.map(identity)
  const right = after.map(identity)
  const changes = diffArrays(left, right, { maxEditLength: 4000 })
  if (changes === undefined) return [{ same: [], removed: before, added: after }]
  const found: Run[] = []
  let run: Run = { same: [], removed: [], added: [] }
  let from = 0
  let to = 0
  for (const { count, added, removed } of changes) {
    if (added) run = { ...run, added: after.slice(to, to + count) }
    else if (removed) run = { ...run, removed: before.slice(from, from + count) }
    else {
      found.push(run)
      const theirs = after.slice(to, to + count)
      const same = before.slice(from, from + count).map((passage, at) => ({
        before: passage,
        after: theirs[at] ?? null,
        isMoved: false,
      }))
      run = { same, removed: [], added: [] }
    }
    if (!added) from += count
    if (!removed) to += count
  }
  return [...found, run]
}

/** Two passages are the same one rewritten when at least this part of their words is. */
const alike = 0.4

/** Comparing each with each beyond this would take longer than anybody waits. */
const mostComparisons = 20_000

/** The order-keeping pairing of which most words agree. */
function alignAlike(
  before: readonly PlacedPassage[],
  after: readonly PlacedPassage[],
): readonly PassagePair[] {
  if (before.length * after.length > mostComparisons) return unpaired(before, after)
  const right = after.map(counted)
  const likeness = before.map(counted).map((one) => right.map((other) => similarity(one, other)))
  const pairs = bestPairs({ before: before.length, after: after.length }, (places) => {
    const value = likeness[places.before]?.[places.after] ?? 0
    return value < alike ? 0 : value
  })
  let [from, to] = [0, 0]
  const aligned = pairs.flatMap((places): readonly PassagePair[] => {
    const between = unpaired(before.slice(from, places.before), after.slice(to, places.after))
    from = places.before + 1
    to = places.after + 1
    const [one, other] = [before[places.before] ?? null, after[places.after] ?? null]
    return [...between, { before: one, after: other, isMoved: false }]
  })
  return [...aligned, ...unpaired(before.slice(from), after.slice(to))]
}

/** What is gone stands before what has come. */
function unpaired(
  before: readonly PlacedPassage[],
  after: readonly PlacedPassage[],
): readonly PassagePair[] {
  return [
    ...before.map((passage) => ({ before: passage, after: null, isMoved: false })),
    ...after.map((passage) => ({ before: null, after: passage, isMoved: false })),
  ]
}

interface CountedWords {
  readonly label: string
  readonly words: ReadonlyMap<string, number>
  readonly total: number
}

function counted({ label, text }: Passage): CountedWords {
  const words = new Map<string, number>()
  const list = wordsOf(text).filter(isWord)
  for (const word of list) words.set(word, (words.get(word) ?? 0) + 1)
  return { label, words, total: list.length }
}

/** From 0, nothing in common, to 1, the same words. */
function similarity(one: CountedWords, other: CountedWords): number {
  if (one.total + other.total === 0) return one.label === other.label ? 1 : 0
  let common = 0
  for (const [word, count] of one.words) common += Math.min(count, other.words.get(word) ?? 0)
  return (2 * common) / (one.total + other.total)
}
