import { useMemo } from 'react'

import { byAlphabet } from '../../core/alphabet.ts'
import { isRecordId, type RecordId } from '../../core/library/record-id.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import type { ChoiceOption } from '../controls/Choice.tsx'
import { useDeskState } from '../desk/desk-context.ts'

/** Somebody of the library, nobody, or whoever sits here and is not in the library yet. */
export type AssigneeChoice = RecordId | 'nobody' | 'me'

/** Nobody, whoever sits here, and the people of the library by their names. */
export function useAssigneeOptions(nobody: string): readonly ChoiceOption<AssigneeChoice>[] {
  const entries = useDeskState(({ overview }) => overview?.entries)
  const person = useDeskState((state) => state.person)
  return useMemo(() => {
    const people = (entries ?? []).flatMap(({ id, kind, title }) =>
      kind === 'author' && isRecordId(id)
        ? [{ value: id, label: shownTitle({ kind, title }) }]
        : [],
    )
    const isKnown = person === '' || people.some(({ label }) => label === person)
    const me: readonly ChoiceOption<AssigneeChoice>[] = isKnown
      ? []
      : [{ value: 'me', label: `${person} (you)` }]
    return [
      { value: 'nobody', label: nobody },
      ...me,
      ...people
        .map((each) => (each.label === person ? { ...each, label: `${person} (you)` } : each))
        .toSorted((one, other) => byAlphabet(one.label, other.label)),
    ]
  }, [entries, person, nobody])
}
