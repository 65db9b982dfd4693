import { BookOpen, FileText, TriangleAlert, X } from 'lucide-react'
import { useMemo } from 'react'

import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import { isRecordId, type RecordId } from '../../core/library/record-id.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import { Button } from '../controls/Button.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { useDeskActions, useDeskState } from '../desk/desk-context.ts'
import { EntryPicker, type PickableEntry } from '../desk/EntryPicker.tsx'
import { useTrashed } from '../desk/use-trashed.ts'

import styles from './PromotedRecord.module.css'

/** The article or edition that the thread speaks of. */
export function PromotedRecord({
  promotes,
  onChange,
}: {
  readonly promotes: RecordId | null
  readonly onChange: (promotes: RecordId | null) => void
}) {
  const actions = useDeskActions()
  const entries = useDeskState(({ overview }) => overview?.entries)
  const entry = entries?.find(({ id }) => id === promotes)
  const trashed = useTrashed(promotes)
  const offered = useMemo(() => pickable(entries ?? []), [entries])

  if (promotes === null) {
    return (
      <EntryPicker
        label="Promotes"
        placeholder="Find an article or edition"
        entries={offered}
        emptyText="No article or edition is called that."
        onPick={onChange}
      />
    )
  }
  return (
    <section className={styles['promotes']} aria-label="Promotes">
      <h3>Promotes</h3>
      <div className={styles['record']}>
        {entry === undefined ? (
          <span className={styles['gone']}>
            <TriangleAlert aria-hidden />
            {trashed === undefined
              ? 'No longer in this library'
              : `“${shownTitle(trashed)}” is in the trash`}
            {trashed === undefined ? null : (
              <Button look="link" onPress={() => void actions.restore(promotes)}>
                Put it back
              </Button>
            )}
          </span>
        ) : (
          <>
            {entry.kind === 'edition' ? <BookOpen aria-hidden /> : <FileText aria-hidden />}
            <Button look="link" onPress={() => void actions.open(entry.id, 'main')}>
              {shownTitle(entry)}
            </Button>
          </>
        )}
        <IconButton label="Promote nothing" onPress={() => onChange(null)}>
          <X />
        </IconButton>
      </div>
    </section>
  )
}

function pickable(entries: readonly CatalogueEntry[]): readonly PickableEntry<RecordId>[] {
  return entries.flatMap((entry) =>
    (entry.kind === 'article' || entry.kind === 'edition') &&
    !entry.isTemplate &&
    isRecordId(entry.id)
      ? [
          {
            id: entry.id,
            title: shownTitle(entry),
            detail: entry.kind === 'edition' ? 'Edition' : 'Article',
          },
        ]
      : [],
  )
}
