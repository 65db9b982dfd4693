import type { Finding } from '../../core/finding.ts'
import { type AnyId, isRecordId } from '../../core/library/record-id.ts'
import { useDeskState, useMachine } from '../desk/desk-context.ts'
import { useAnswer } from '../desk/use-answer.ts'

/** What preflight says of a record, anew after each save. */
export function useFindings(id: AnyId | null): readonly Finding[] {
  const machine = useMachine()
  const revision = useDeskState(
    ({ overview }) => overview?.entries.find((entry) => entry.id === id)?.revision,
  )
  const found = useAnswer(`${id} ${revision}`, async () => {
    const checked = isRecordId(id) ? await machine['record:check']([id]) : null
    return { id, findings: checked?.ok === true ? checked.value : nothingFound }
  })
  return found?.id === id ? found.findings : nothingFound
}

const nothingFound: readonly Finding[] = []
