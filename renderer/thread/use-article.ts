import { useEffect, useState } from 'react'

import type { Article } from '../../core/article/article.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import { useDeskState, useMachine } from '../desk/desk-context.ts'

/** The article as the disk has it, read anew whenever it was saved; null while it isn't there. */
export function useArticle(id: RecordId): Article | null {
  const machine = useMachine()
  const revision = useDeskState(
    ({ overview }) => overview?.entries.find((entry) => entry.id === id)?.revision,
  )
  const [article, setArticle] = useState<Article | null>(null)

  useEffect(() => {
    let isCurrent = true
    async function read(): Promise<void> {
      const stored = revision === undefined ? null : await machine['record:read'](id)
      if (!isCurrent) return
      const isRead = stored?.ok === true && stored.value.record.kind === 'article'
      setArticle(isRead ? stored.value.record : null)
    }
    void read()
    return () => {
      isCurrent = false
    }
  }, [machine, id, revision])

  return article
}
