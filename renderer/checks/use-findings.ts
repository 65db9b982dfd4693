import type { Finding } from '../../core/finding.ts'
import { type AnyId, isRecordId } from '../../core/library/record-id.ts'
import { useMachine } from '../desk/desk-context.ts'
import { useAnswer } from '../desk/use-answer.ts'
import { useRevisions } from './use-revisions.ts'

/** What preflight says of a record, anew after each save of it or of one that it names; null until it has said it. */
export function useFindings(id: AnyId | null): readonly Finding[] | null {
  const machine = useMachine()
  const revisions = useRevisions(id)
  const found = useAnswer(`${id} ${revisions}`, async () => {
    const checked = isRecordId(id) ? await machine['record:check']([id]) : null
    return { id, findings: checked?.ok === true ? checked.value : nothingFound }
  })
  return found?.id === id ? found.findings : null
}

const nothingFound: readonly Finding[] = []
