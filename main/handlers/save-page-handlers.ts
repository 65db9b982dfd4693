import { z } from 'zod'

import type { Article } from '../../core/article/article.ts'
import { spliced } from '../../core/document/splice.ts'
import type { LibraryFailure, Version } from '../../core/library/library-failure.ts'
import { type LibraryRecord, libraryRecordSchema } from '../../core/library/library-record.ts'
import type { SavedAs } from '../../core/merge/merging-save.ts'
import { type Result, success } from '../../core/result.ts'
import type { DeskCalls } from '../../preload/contract.ts'
import type { HandlerTools } from './handler-tools.ts'

/** Takes what is written on a page: whole, and after that what has changed of it. */
export function createSavePageHandlers({
  session,
}: Pick<HandlerTools, 'session'>): Pick<DeskCalls, 'record:save-text' | 'record:save-blocks'> {
  /** What a change is told from. */
  let last: { readonly article: Article; readonly hash: string } | null = null

  async function save(
    record: LibraryRecord,
    base: Version,
  ): Promise<Result<SavedAs, LibraryFailure>> {
    const saved = await session.library().saveSettling(record, base)
    if (!saved.ok) return saved
    const { version, record: stored } = saved.value
    last = stored.kind === 'article' ? { article: stored, hash: version.hash } : null
    return success({ version, updatedAt: stored.updatedAt })
  }

  return {
    'record:save-text': ({ record, base }) =>
      save(libraryRecordSchema.parse(JSON.parse(record)), base),
    async 'record:save-blocks'({ id, base, others, between, ...same }) {
      if (last === null || last.hash !== base.hash || last.article.id !== id) return null
      const content = spliced<unknown>(last.article.body.content, {
        ...same,
        between: list.parse(JSON.parse(between)),
      })
      if (content === null) return null
      const changed = { ...fields.parse(JSON.parse(others)), body: { type: 'doc', content } }
      return save(libraryRecordSchema.parse(changed), base)
    },
  }
}

// What they hold is read with the whole record.
const list = z.array(z.unknown())
const fields = z.record(z.string(), z.unknown())
