import type { LibraryRecord } from '../library/library-record.ts'
import { alignByKey, alignByText, type PassagePair, type PlacedPassage } from './align-passages.ts'
import { listFields, type Passage, type RecordNames } from './passage.ts'
import { passagesOf } from './passages-of.ts'
import { textDifference, type TextPiece } from './text-difference.ts'

/** What became of one passage from one version to another. */
export interface PassageChange extends PassagePair {
  readonly change: 'same' | 'changed' | 'added' | 'removed'
  /** The place in the list of `after` at which the passage of `before` would come back. */
  readonly place: number
  /** Word by word; all `same` where only formatting, order or a picture changed. */
  readonly pieces: readonly TextPiece[]
}

/**
 * Compares two versions of one record in reading order: blocks, posts and articles are aligned first, then the
 * words inside them. Throws `RangeError` for records of two kinds.
 */
export function recordDifference(
  before: LibraryRecord,
  after: LibraryRecord,
  names: RecordNames = new Map(),
): readonly PassageChange[] {
  if (before.kind !== after.kind) {
    throw new RangeError(`a ${before.kind} can’t be compared with a ${after.kind}`)
  }
  const left = byField(passagesOf(before, names))
  const right = byField(passagesOf(after, names))
  const fields = [...new Set([...left.keys(), ...right.keys()])]
  return fields.flatMap((field) =>
    told(aligned(field, left.get(field) ?? [], right.get(field) ?? [])),
  )
}

function byField(passages: readonly Passage[]): ReadonlyMap<string, readonly PlacedPassage[]> {
  const fields = new Map<string, readonly PlacedPassage[]>()
  for (const passage of passages) {
    const others = fields.get(passage.field) ?? []
    fields.set(passage.field, [...others, { ...passage, index: others.length }])
  }
  return fields
}

function aligned(
  field: string,
  before: readonly PlacedPassage[],
  after: readonly PlacedPassage[],
): readonly PassagePair[] {
  if (!listFields.includes(field)) {
    return [{ before: before[0] ?? null, after: after[0] ?? null, isMoved: false }]
  }
  return field === 'body' ? alignByText(before, after) : alignByKey(before, after)
}

function told(pairs: readonly PassagePair[]): readonly PassageChange[] {
  let place = 0
  return pairs.map((pair) => {
    const { before, after } = pair
    const here = after?.index ?? place
    place = after === null ? place : after.index + 1
    const pieces = textDifference(before?.text ?? '', after?.text ?? '')
    return { ...pair, change: changeOf(pair), place: here, pieces }
  })
}

function changeOf({ before, after, isMoved }: PassagePair): PassageChange['change'] {
  if (before === null) return 'added'
  if (after === null) return 'removed'
  return before.source === after.source && !isMoved ? 'same' : 'changed'
}
