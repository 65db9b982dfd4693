import { counted } from '../../core/counted.ts'
import { recordName } from '../../core/library/shown-title.ts'
import { failure } from '../../core/result.ts'
import { replaceInRecord } from '../../core/search/replace-in-record.ts'
import type { Replacement } from '../../core/search/replacement.ts'
import type { SearchQuery } from '../../core/search/search-query.ts'
import type { ManyOutcome } from '../desk/change-many.ts'
import type { DeskActions } from '../desk/desk-store.ts'
import type { RecordHits } from './library-hits.ts'

export interface LibraryReplacing {
  readonly actions: Pick<DeskActions, 'changeMany'>
  readonly records: readonly RecordHits[]
  readonly query: SearchQuery
  readonly replacement: Replacement
  readonly signal: AbortSignal
  readonly onProgress: (done: number) => void
}

/** Replaces what was found as one act for undoing; only where the text still reads so. */
export function replaceInLibrary({
  actions,
  records,
  query: { text, isExpression },
  replacement,
  signal,
  onProgress,
}: LibraryReplacing): Promise<readonly ManyOutcome[]> {
  const hits = new Map(records.map((each) => [each.record.id, each.hits] as const))
  return actions.changeMany({
    ids: [...hits.keys()],
    label: (count) => `Replaced “${text}” in ${counted(count, 'record')}`,
    edit(record) {
      const passages = hits.get(record.id) ?? []
      const after = replaceInRecord(record, { replacement, isExpression, passages })
      if (after.ok) return after
      const reason = `“${recordName(record)}” would not be whole: ${after.failure}`
      return failure({ kind: 'gone', reason })
    },
    signal,
    onProgress,
  })
}
