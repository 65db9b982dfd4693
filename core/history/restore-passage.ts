import { type LibraryRecord, parseLibraryRecord } from '../library/library-record.ts'
import type { PassageChange } from './record-difference.ts'

/** True for a passage that can be brought back by itself: nothing that was written since goes with it. */
export function isRestorable({ change, before, after }: PassageChange): boolean {
  if (change === 'removed') return true
  return change === 'changed' && before?.source !== after?.source
}

/**
 * The present record with one passage as an older version has it; everything else stays. `change` comes from
 * comparing the older version (before) with the present one (after).
 */
export function withPassage({
  present,
  older,
  change,
}: {
  readonly present: LibraryRecord
  readonly older: LibraryRecord
  readonly change: PassageChange
}): LibraryRecord {
  const { before, after, place } = change
  if (before === null) throw new RangeError('the older version has no such passage')
  const { field } = before
  const insertion = {
    from: before.index,
    to: place,
    replaced: after === null ? 0 : 1,
  }
  const record = parseLibraryRecord({ ...present, [field]: fieldWith(field, insertion) })
  if (!record.ok)
    throw new RangeError(`${field} of the older version does not fit: ${record.failure}`)
  return record.value

  function fieldWith(name: string, at: Insertion): unknown {
    if (name === 'body' && present.kind === 'article' && older.kind === 'article') {
      const content = spliced(present.body.content, older.body.content, at)
      return { ...present.body, content }
    }
    if (name === 'posts' && present.kind === 'thread' && older.kind === 'thread') {
      return spliced(present.posts, older.posts, at)
    }
    if (name === 'articles' && present.kind === 'edition' && older.kind === 'edition') {
      return spliced(present.articles, older.articles, at)
    }
    return new Map<string, unknown>(Object.entries(older)).get(name)
  }
}

interface Insertion {
  /** The place in the older list. */
  readonly from: number
  /** The place in the present list. */
  readonly to: number
  /** How many of the present list make room. */
  readonly replaced: number
}

function spliced<Item>(
  present: readonly Item[],
  older: readonly Item[],
  { from, to, replaced }: Insertion,
): readonly Item[] {
  return [...present.slice(0, to), ...older.slice(from, from + 1), ...present.slice(to + replaced)]
}
