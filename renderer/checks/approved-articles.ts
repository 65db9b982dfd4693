import type { Article } from '../../core/article/article.ts'
import { editionArticles } from '../../core/edition/edition.ts'
import type { ApprovedArticles } from '../../core/library/approved-content.ts'
import type { AnyId, RecordId } from '../../core/library/record-id.ts'
import type { DeskTools } from '../desk/desk-context.ts'

/** The articles that a record is approved with, as they are stored: those of an edition. */
export async function readApprovedArticles(
  desk: DeskTools['desk'],
  id: AnyId,
): Promise<ApprovedArticles> {
  const stored = await desk['record:read'](id)
  if (!stored.ok || stored.value.record.kind !== 'edition') return new Map()
  const ids = editionArticles(stored.value.record)
  const answers = await Promise.all(ids.map((each) => desk['record:read'](each)))
  return new Map(
    answers.flatMap((answer): (readonly [RecordId, Article])[] =>
      answer.ok && answer.value.record.kind === 'article'
        ? [[answer.value.record.id, answer.value.record]]
        : [],
    ),
  )
}
