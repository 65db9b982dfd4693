import type { ApprovedArticles } from '../../core/library/approved-content.ts'
import type { DeskRecord } from '../../core/library/library-record.ts'
import { useMachine } from '../desk/desk-context.ts'
import { useAnswer } from '../desk/use-answer.ts'
import { readApprovedArticles } from './approved-articles.ts'
import { useRevisions } from './use-revisions.ts'

/** The articles that an edition is approved with, read anew when one of them was changed; null until they are read. */
export function useApprovedArticles({ kind, id }: DeskRecord): ApprovedArticles | null {
  const desk = useMachine()
  const revisions = useRevisions(id)
  const articles = useAnswer(kind === 'edition' ? revisions : null, () =>
    readApprovedArticles(desk, id),
  )
  return kind === 'edition' ? articles : none
}

const none: ApprovedArticles = new Map()
