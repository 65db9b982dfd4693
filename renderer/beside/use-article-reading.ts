import { useEffect, useState } from 'react'

import type { Article } from '../../core/article/article.ts'
import { failureSentence } from '../../core/library/library-failure.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import { useDeskState, useMachine } from '../desk/desk-context.ts'

export type ArticleReading =
  | { readonly state: 'none' }
  | { readonly state: 'reading' }
  | { readonly state: 'read'; readonly article: Article }
  /** It went to the trash, or to another library. */
  | { readonly state: 'gone' }
  | { readonly state: 'refused'; readonly sentence: string }

/** An article as the disk has it, read anew when it is saved again. */
export function useArticleReading(id: RecordId | null): ArticleReading {
  const machine = useMachine()
  const revision = useDeskState(
    ({ overview }) => overview?.entries.find((entry) => entry.id === id)?.revision ?? null,
  )
  const [read, setRead] = useState<ArticleReading>({ state: 'reading' })

  useEffect(() => {
    let isCurrent = true
    async function look(wanted: RecordId): Promise<void> {
      const answer = await machine['record:read'](wanted)
      if (!isCurrent) return
      if (!answer.ok) setRead({ state: 'refused', sentence: failureSentence(answer.failure) })
      else if (answer.value.record.kind !== 'article') setRead({ state: 'gone' })
      else setRead({ state: 'read', article: answer.value.record })
    }
    if (id !== null && revision !== null) void look(id)
    return () => {
      isCurrent = false
    }
  }, [machine, id, revision])

  if (id === null) return { state: 'none' }
  if (revision === null) return { state: 'gone' }
  return read.state === 'read' && read.article.id !== id ? { state: 'reading' } : read
}
