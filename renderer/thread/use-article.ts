import type { Article } from '../../core/article/article.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import { useDeskState, useMachine } from '../desk/desk-context.ts'
import { useAnswer } from '../desk/use-answer.ts'

/** The article as the disk has it, read anew whenever it was saved; null while it isn't there. */
export function useArticle(id: RecordId): Article | null {
  const machine = useMachine()
  const revision = useDeskState(
    ({ overview }) => overview?.entries.find((entry) => entry.id === id)?.revision,
  )
  return useAnswer(`${id} ${revision}`, async () => {
    const stored = revision === undefined ? null : await machine['record:read'](id)
    return stored?.ok === true && stored.value.record.kind === 'article'
      ? stored.value.record
      : null
  })
}
