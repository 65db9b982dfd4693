import type { Article } from '../../core/article/article.ts'
import { spliceBetween } from '../../core/document/splice.ts'
import type { LibraryFailure } from '../../core/library/library-failure.ts'
import type { MergingOrder, SavedAs } from '../../core/merge/merging-save.ts'
import { type Result, success } from '../../core/result.ts'
import type { Desk } from '../../preload/contract.ts'
import { blocksText, recordText } from './record-text.ts'

type PageDesk = Pick<Desk, 'record:save-text' | 'record:save-blocks' | 'record:save-merging'>

/**
 * Saves what is on the page while somebody writes on it. It crosses as text: of an article that was saved before, the
 * blocks that changed. What it was before does not cross at all, unless others wrote in the file.
 */
export function savePage(desk: PageDesk): Desk['record:save-merging'] {
  /** What the machine took last. */
  let last: { readonly article: Article; readonly hash: string } | null = null

  async function saveChange({ record, base }: MergingOrder): Promise<Saved | null> {
    const isLast = last !== null && last.hash === base.hash && last.article.id === record.id
    if (last === null || !isLast || record.kind !== 'article') return null
    const { body, ...others } = record
    const { between, ...same } = spliceBetween(last.article.body.content, body.content)
    return desk['record:save-blocks']({
      id: record.id,
      base,
      others: JSON.stringify(others),
      ...same,
      between: blocksText(between),
    })
  }

  return async (order) => {
    const { record, base } = order
    const saved =
      (await saveChange(order)) ??
      (await desk['record:save-text']({ record: recordText(record), base }))
    if (saved.ok) {
      const { version, updatedAt } = saved.value
      last = record.kind === 'article' ? { article: record, hash: version.hash } : null
      return success({ kind: 'saved', stored: { record: { ...record, updatedAt }, version } })
    }
    const isOthers = saved.failure.kind === 'stale-revision' && saved.failure.theirs !== null
    return isOthers ? desk['record:save-merging'](order) : saved
  }
}

type Saved = Result<SavedAs, LibraryFailure>
