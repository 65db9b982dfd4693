import type { RecordId } from '../../core/library/record-id.ts'
import type { Author } from '../../core/people/author.ts'
import { useDeskState, useMachine } from '../desk/desk-context.ts'
import { useAnswer } from '../desk/use-answer.ts'

/** The people with these ids as the disk has them; empty until they are read, and read again when one changes. */
export function usePeople(ids: readonly RecordId[]): ReadonlyMap<RecordId, Author> {
  const desk = useMachine()
  const entries = useDeskState(({ overview }) => overview?.entries)
  const versions = ids
    .map((id) => `${id}/${entries?.find((entry) => entry.id === id)?.revision ?? 0}`)
    .join(' ')
  const people = useAnswer(versions, async () => {
    const answers = await Promise.all(ids.map((id) => desk['record:read'](id)))
    const records = answers.flatMap((answer) => (answer.ok ? [answer.value.record] : []))
    return new Map(records.flatMap((each) => (each.kind === 'author' ? [[each.id, each]] : [])))
  })
  return people ?? nobody
}

const nobody: ReadonlyMap<RecordId, Author> = new Map()
