import type { CatalogueEntry } from '../library/catalogue-entry.ts'
import type { Day } from '../timestamp.ts'

/** Whether an article was due before today and is still worked on. */
export function isOverdue(
  { dueOn, status }: Pick<CatalogueEntry, 'dueOn' | 'status'>,
  today: Day,
): boolean {
  return dueOn !== null && status !== 'published' && status !== 'archived' && dueOn < today
}
