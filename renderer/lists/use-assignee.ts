import type { RecordId } from '../../core/library/record-id.ts'
import { useDeskActions, useDeskState } from '../desk/desk-context.ts'
import type { AssigneeChoice } from './use-assignee-options.ts'

/**
 * Who is meant, null for nobody: whoever sits here becomes a person of the library with the first task that they take.
 * Undefined when that failed, which was told.
 */
export function useAssignee(): (choice: AssigneeChoice) => Promise<RecordId | null | undefined> {
  const { createAside } = useDeskActions()
  const person = useDeskState((state) => state.person)

  return async (choice) => {
    if (choice === 'nobody') return null
    if (choice !== 'me') return choice
    const created = await createAside('author', person)
    return created?.record.kind === 'author' ? created.record.id : undefined
  }
}
