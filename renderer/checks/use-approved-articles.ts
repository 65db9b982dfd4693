import type { ApprovedArticles } from '../../core/library/approved-content.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import { useMachine } from '../desk/desk-context.ts'
import { useAnswer } from '../desk/use-answer.ts'
import { readApprovedArticles } from './approved-articles.ts'
import { useRevisions } from './use-revisions.ts'

/** The articles that a record is approved with, read anew when one of them was changed; null until they are read. */
export function useApprovedArticles(id: RecordId): ApprovedArticles | null {
  const desk = useMachine()
  return useAnswer(useRevisions(id), () => readApprovedArticles(desk, id))
}
