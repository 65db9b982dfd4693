import { useMemo } from 'react'

import { byAlphabet } from '../../core/alphabet.ts'
import { isRecordId, type RecordId } from '../../core/library/record-id.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import type { ChoiceOption } from '../controls/Choice.tsx'
import { useDeskState } from '../desk/desk-context.ts'

export type PersonChoice = RecordId | 'nobody'

/** The people of the library by their names, after a line for nobody. */
export function usePersonOptions(nobody: string): readonly ChoiceOption<PersonChoice>[] {
  const entries = useDeskState(({ overview }) => overview?.entries)
  return useMemo(
    () => [
      { value: 'nobody', label: nobody },
      ...(entries ?? [])
        .flatMap(({ id, kind, title }) =>
          kind === 'author' && isRecordId(id)
            ? [{ value: id, label: shownTitle({ kind, title }) }]
            : [],
        )
        .toSorted((one, other) => byAlphabet(one.label, other.label)),
    ],
    [entries, nobody],
  )
}
