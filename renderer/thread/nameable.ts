import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import { isRecordId } from '../../core/library/record-id.ts'
import type { NamedPerson } from './post-actions.ts'

/** The people of the library who have a name. */
export function nameable(entries: readonly CatalogueEntry[]): readonly NamedPerson[] {
  return entries.flatMap(({ id, kind, title }) =>
    kind === 'author' && title !== '' && isRecordId(id) ? [{ id, name: title }] : [],
  )
}
