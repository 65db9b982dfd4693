import { useMemo } from 'react'

import type { RecordNames } from '../../core/history/passage.ts'
import { useDeskState } from '../desk/desk-context.ts'

/** What the records of the library are called, for passages that refer to them. */
export function useRecordNames(): RecordNames {
  const entries = useDeskState(({ overview }) => overview?.entries)
  return useMemo(() => new Map((entries ?? []).map(({ id, title }) => [id, title])), [entries])
}
