import { success } from '../../core/result.ts'
import type { Desk } from '../../preload/contract.ts'
import { recordText } from './record-text.ts'

/**
 * Saves what is on the page while somebody writes on it: the record crosses as text and what it was before not at
 * all, unless others wrote in the file.
 */
export function savePage(
  desk: Pick<Desk, 'record:save-text' | 'record:save-merging'>,
): Desk['record:save-merging'] {
  return async (order) => {
    const { record, base } = order
    const saved = await desk['record:save-text']({ record: recordText(record), base })
    if (saved.ok) {
      const { version, updatedAt } = saved.value
      return success({ kind: 'saved', stored: { record: { ...record, updatedAt }, version } })
    }
    const isOthers = saved.failure.kind === 'stale-revision' && saved.failure.theirs !== null
    return isOthers ? desk['record:save-merging'](order) : saved
  }
}
