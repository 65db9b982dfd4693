import type { Article } from '../../core/article/article.ts'
import {
  failureSentence,
  type LibraryFailure,
  type StoredRecord,
} from '../../core/library/library-failure.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import type { Result } from '../../core/result.ts'
import { useDeskState, useMachine } from '../desk/desk-context.ts'
import { useAnswer } from '../desk/use-answer.ts'

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
  const isThere = id !== null && revision !== null
  const read = useAnswer(isThere ? `${id} ${revision}` : null, async () => {
    const answer = id === null ? null : await machine['record:read'](id)
    return answer === null ? reading : readingOf(answer)
  })

  if (id === null) return { state: 'none' }
  if (revision === null) return { state: 'gone' }
  if (read === null || (read.state === 'read' && read.article.id !== id)) return reading
  return read
}

const reading: ArticleReading = { state: 'reading' }

function readingOf(answer: Result<StoredRecord, LibraryFailure>): ArticleReading {
  if (!answer.ok) return { state: 'refused', sentence: failureSentence(answer.failure) }
  const { record } = answer.value
  return record.kind === 'article' ? { state: 'read', article: record } : { state: 'gone' }
}
