import type { AnyId } from '../../core/library/record-id.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import { useDeskState } from '../desk/desk-context.ts'

/** What each record is called on the desk. */
export function useNameOf(): (id: AnyId) => string {
  const entries = useDeskState(({ overview }) => overview?.entries)
  return (id) => shownTitle(entries?.find((each) => each.id === id) ?? gone)
}

const gone = { kind: 'article', title: '' } as const
