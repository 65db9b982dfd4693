import { useEffect, useState } from 'react'

import type { ApprovedArticles } from '../../core/library/approved-content.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import { useMachine } from '../desk/desk-context.ts'
import { readApprovedArticles } from './approved-articles.ts'
import { useRevisions } from './use-revisions.ts'

/** The articles that a record is approved with, read anew when one of them was changed; null until they are read. */
export function useApprovedArticles(id: RecordId): ApprovedArticles | null {
  const desk = useMachine()
  const revisions = useRevisions(id)
  const [articles, setArticles] = useState<ApprovedArticles | null>(null)

  useEffect(() => {
    let isCurrent = true
    async function read(): Promise<void> {
      const stored = await readApprovedArticles(desk, id)
      if (isCurrent) setArticles(stored)
    }
    void read()
    return () => {
      isCurrent = false
    }
    // New revisions are new texts to read.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [desk, id, revisions])

  return articles
}
