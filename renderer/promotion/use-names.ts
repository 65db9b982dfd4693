import { useMemo } from 'react'

import { joinNames } from '../../core/article/byline.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import { useDeskState } from '../desk/desk-context.ts'
import { namesOf } from '../edition/edition-article.ts'

/** What the people of the library are called, by their ids. */
export function useNames(): ReadonlyMap<string, string> {
  const entries = useDeskState(({ overview }) => overview?.entries)
  return useMemo(() => namesOf(entries ?? []), [entries])
}

/** `A and B`, those who are in the library. */
export function useByline(byline: readonly RecordId[]): string {
  const names = useNames()
  return joinNames(byline.flatMap((id) => names.get(id) ?? []))
}
