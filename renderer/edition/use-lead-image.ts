import type { MediaId } from '../../core/library/record-id.ts'
import { useMachine } from '../desk/desk-context.ts'
import { useAnswer } from '../desk/use-answer.ts'
import type { EditionArticle } from './edition-article.ts'

/** The lead image of an article, once its file is read; null without one. */
export function useLeadImage(article: EditionArticle | null): MediaId | null {
  const machine = useMachine()
  const entry = article?.kind === 'here' ? article.entry : null
  return useAnswer(entry ?? 'none', async () => {
    const stored = entry === null ? null : await machine['record:read'](entry.id)
    return stored?.ok === true && stored.value.record.kind === 'article'
      ? stored.value.record.leadImage
      : null
  })
}
