import type { LibraryRecord } from '../library/library-record.ts'
import { passagesOf } from './passages-of.ts'
import { isWord, wordsOf } from './words-of.ts'

/** How much two versions differ; words that only moved count as neither. */
export interface ChangeSize {
  /** Words. */
  readonly added: number
  /** Words. */
  readonly removed: number
  /** True when something else differs: formatting, order, a picture, a setting. */
  readonly isOther: boolean
}

export function changeSize(before: LibraryRecord, after: LibraryRecord): ChangeSize {
  const left = wordCounts(before)
  const right = wordCounts(after)
  const added = missingFrom(left, right)
  const removed = missingFrom(right, left)
  return { added, removed, isOther: added + removed === 0 && !isSameRecord(before, after) }
}

/** True when both say the same, whenever they were saved. */
function isSameRecord(before: LibraryRecord, after: LibraryRecord): boolean {
  return JSON.stringify(undated(before)) === JSON.stringify(undated(after))
}

/** The record without the time of its last save, which changes when nothing else does. */
export function undated(record: LibraryRecord): object {
  const { updatedAt: _, ...rest } = record
  return rest
}

/** The size in a few words: `+12 −3 words`. */
export function changeSizeText({ added, removed, isOther }: ChangeSize): string {
  const parts = [...(added > 0 ? [`+${added}`] : []), ...(removed > 0 ? [`−${removed}`] : [])]
  if (parts.length > 0) return `${parts.join(' ')} ${added + removed === 1 ? 'word' : 'words'}`
  return isOther ? 'no words, but something else' : 'nothing changed'
}

function wordCounts(record: LibraryRecord): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { text } of passagesOf(record)) {
    for (const word of wordsOf(text).filter(isWord)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

function missingFrom(
  left: ReadonlyMap<string, number>,
  right: ReadonlyMap<string, number>,
): number {
  let missing = 0
  for (const [word, count] of right) missing += Math.max(0, count - (left.get(word) ?? 0))
  return missing
}
