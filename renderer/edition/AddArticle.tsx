import { useMemo } from 'react'

import type { CatalogueEntry } from '../../core/catalogue-entry.ts'
import { hasArticle } from '../../core/edition-edits.ts'
import type { Edition } from '../../core/edition.ts'
import { isRecordId, type RecordId } from '../../core/record-id.ts'
import { statusLabel } from '../../core/status.ts'
import { StatusDot } from '../controls/StatusDot.tsx'
import { useDeskState } from '../desk/desk-context.ts'
import { EntryPicker, type PickableEntry } from '../desk/EntryPicker.tsx'
import { headlineOf, namesOf, printedByline } from './edition-article.ts'

/** Finds an article of the library that the edition does not have yet. */
export function AddArticle({
  edition: { featured, articles },
  onAdd,
}: {
  readonly edition: Pick<Edition, 'featured' | 'articles'>
  readonly onAdd: (id: RecordId, headline: string) => void
}) {
  const entries = useDeskState(({ overview }) => overview?.entries)
  const offered = useMemo(
    () => articlesToAdd(entries ?? [], { featured, articles }),
    [entries, featured, articles],
  )
  return (
    <EntryPicker
      label="Add an article"
      isLabelShown={false}
      placeholder="Add an article by headline or author"
      entries={offered}
      emptyText="No other article of this library is called that."
      onPick={(id) => onAdd(id, offered.find((entry) => entry.id === id)?.title ?? '')}
    />
  )
}

function articlesToAdd(
  entries: readonly CatalogueEntry[],
  edition: Pick<Edition, 'featured' | 'articles'>,
): readonly PickableEntry<RecordId>[] {
  const names = namesOf(entries)
  return entries.flatMap((entry) => {
    if (entry.kind !== 'article' || entry.isTemplate || !isRecordId(entry.id)) return []
    if (hasArticle(edition, entry.id)) return []
    const status = entry.status ?? 'draft'
    const detail = [statusLabel(status), printedByline(entry, names)]
    return [
      {
        id: entry.id,
        title: headlineOf(entry),
        detail: detail.filter((part) => part !== '').join(' · '),
        mark: <StatusDot status={status} />,
      },
    ]
  })
}
