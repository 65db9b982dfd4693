import { CircleAlert, CircleCheck } from 'lucide-react'

import { counted } from '../../core/counted.ts'
import type { ImportedRecord, ImportOutcome } from '../../core/import/import-outcome.ts'
import type { DeskKind } from '../../core/library/library-record.ts'
import { Button } from '../controls/Button.tsx'
import { useDeskActions } from '../desk/desk-context.ts'
import { NoteList } from './NoteList.tsx'

import styles from './ImportSummary.module.css'

/** What came of the import, and the way to it. */
export function ImportSummary({
  outcomes,
  trouble,
  onClose,
}: {
  readonly outcomes: readonly ImportOutcome[]
  readonly trouble: string | null
  readonly onClose: () => void
}) {
  return (
    <div className={styles['summary']}>
      {trouble === null ? null : (
        <p role="alert" className={styles['trouble']}>
          <CircleAlert aria-hidden />
          {trouble}
        </p>
      )}
      {outcomes.map((outcome) => (
        <Outcome
          key={outcome.fileName}
          outcome={outcome}
          isOnly={outcomes.length === 1}
          onClose={onClose}
        />
      ))}
    </div>
  )
}

function Outcome({
  outcome,
  isOnly,
  onClose,
}: {
  readonly outcome: ImportOutcome
  /** Then it is what one goes on with. */
  readonly isOnly: boolean
  readonly onClose: () => void
}) {
  const actions = useDeskActions()
  const { created, mended, found, repaired } = outcome
  const first = mostImportant(created) ?? mostImportant(mended) ?? mostImportant(found)

  function openFirst({ kind, id }: ImportedRecord): void {
    onClose()
    actions.setView({ source: kind })
    void actions.open(id)
  }

  return (
    <section className={styles['outcome']}>
      <p className={styles['made']}>
        <CircleCheck aria-hidden />
        <span>
          <strong>{outcome.fileName}</strong> {whatWasMade(outcome)}
          {repaired === 0 ? '' : ` The text was repaired in ${counted(repaired, 'place')}.`}
        </span>
        {first === undefined ? null : (
          <Button look={isOnly ? 'main' : 'quiet'} onPress={() => openFirst(first)}>
            Open “{shortened(first.title)}”
          </Button>
        )}
      </p>
      <NoteList notes={outcome.notes} />
    </section>
  )
}

const importance: readonly DeskKind[] = ['edition', 'thread', 'article', 'author']

function mostImportant(records: readonly ImportedRecord[]): ImportedRecord | undefined {
  return records.toSorted((a, b) => importance.indexOf(a.kind) - importance.indexOf(b.kind))[0]
}

function whatWasMade({ created, mended, found }: ImportOutcome): string {
  return [
    created.length === 0
      ? 'Nothing new was made.'
      : `${counted(created.length, 'record')} ${wasOrWere(created)} made.`,
    ...(mended.length === 0
      ? []
      : [`${counted(mended.length, 'record')} from before ${wasOrWere(mended)} mended.`]),
    ...(found.length === 0
      ? []
      : [
          `${found.length} ${wasOrWere(found)} here before and ${found.length === 1 ? 'stays as it is' : 'stay as they are'}.`,
        ]),
  ].join(' ')
}

function wasOrWere(records: readonly ImportedRecord[]): string {
  return records.length === 1 ? 'was' : 'were'
}

function shortened(title: string): string {
  return title.length > 36 ? `${title.slice(0, 34).trimEnd()}…` : title
}
