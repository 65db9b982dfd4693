import { useMemo } from 'react'

import { statusLabel } from '../../core/article/status.ts'
import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import { isRecordId, type RecordId } from '../../core/library/record-id.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import { StatusDot } from '../controls/StatusDot.tsx'
import { useDeskState } from '../desk/desk-context.ts'
import { EntryPicker, type PickableEntry } from '../desk/EntryPicker.tsx'
import { namesOf, printedByline } from '../edition/edition-article.ts'

/** Finds an article of the library by headline or author. */
export function ArticlePicker({
  label,
  placeholder,
  isTaken,
  onPick,
}: {
  readonly label: string
  readonly placeholder: string
  /** Those are not offered. */
  readonly isTaken: (id: RecordId, entry: CatalogueEntry) => boolean
  readonly onPick: (id: RecordId, headline: string) => void
}) {
  const entries = useDeskState(({ overview }) => overview?.entries)
  const offered = useMemo(() => pickable(entries ?? [], isTaken), [entries, isTaken])
  return (
    <EntryPicker
      label={label}
      isLabelShown={false}
      placeholder={placeholder}
      entries={offered}
      emptyText="No other article of this library is called that."
      onPick={(id) => onPick(id, offered.find((entry) => entry.id === id)?.title ?? '')}
    />
  )
}

function pickable(
  entries: readonly CatalogueEntry[],
  isTaken: (id: RecordId, entry: CatalogueEntry) => boolean,
): readonly PickableEntry<RecordId>[] {
  const names = namesOf(entries)
  return entries.flatMap((entry) => {
    if (entry.kind !== 'article' || !isRecordId(entry.id) || isTaken(entry.id, entry)) return []
    const status = entry.status ?? 'draft'
    const detail = [statusLabel(status), printedByline(entry, names)]
    return [
      {
        id: entry.id,
        title: shownTitle(entry),
        detail: detail.filter((part) => part !== '').join(' · '),
        mark: <StatusDot status={status} />,
      },
    ]
  })
}
