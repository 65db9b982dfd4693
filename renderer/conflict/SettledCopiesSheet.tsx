import { useState } from 'react'
import { GridList, GridListItem } from 'react-aria-components'

import { failureSentence } from '../../core/library/library-failure.ts'
import type { LibraryRecord } from '../../core/library/library-record.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import { copyOrigin } from '../../core/merge/copy-origin.ts'
import { Button } from '../controls/Button.tsx'
import { SheetDialog } from '../controls/SheetDialog.tsx'
import { useDeskActions, useDeskState, useMachine } from '../desk/desk-context.ts'
import { printedTime } from '../desk/printed-time.ts'
import { useAnswer } from '../desk/use-answer.ts'
import { RecordReading } from '../history/RecordReading.tsx'

import styles from './ConflictCopiesSheet.module.css'

/** Second versions that were brought together with their records, as they were; each can still be read and kept. */
export function SettledCopiesSheet({ onClose }: { readonly onClose: () => void }) {
  const machine = useMachine()
  const actions = useDeskActions()
  const isReadOnly = useDeskState(({ overview }) => overview?.isReadOnly === true)
  const copies = useAnswer('settled', () => machine['conflict:settled'](undefined)) ?? []
  const [read, setRead] = useState<LibraryRecord | null>(null)

  async function open(file: string): Promise<void> {
    const record = await machine['conflict:read-settled'](file)
    if (record.ok) setRead(record.value)
    else actions.notify({ text: failureSentence(record.failure), tone: 'bad' })
  }

  async function keep(record: LibraryRecord): Promise<void> {
    const copied = await machine['record:copy'](record)
    onClose()
    await actions.reload()
    if (copied.ok) await actions.open(copied.value.record.id)
    else actions.notify({ text: failureSentence(copied.failure), tone: 'bad' })
  }

  if (read !== null) {
    return (
      <SheetDialog
        title="A settled second version"
        onClose={onClose}
        footer={
          <>
            <Button onPress={() => setRead(null)}>Back to the list</Button>
            <Button look="main" isDisabled={isReadOnly} onPress={() => void keep(read)}>
              Keep it as a record of its own
            </Button>
          </>
        }
      >
        <RecordReading record={read} />
      </SheetDialog>
    )
  }
  return (
    <SheetDialog title="Settled second versions" onClose={onClose}>
      <p className={styles['intro']}>
        Each was brought together with its record. As it was it lies here, until you empty the
        trash.
      </p>
      <GridList
        aria-label="Settled second versions"
        className={styles['list'] ?? ''}
        items={copies}
        onAction={(file) => void open(String(file))}
      >
        {(copy) => (
          <GridListItem id={copy.file} textValue={shownTitle(copy)} className={styles['row'] ?? ''}>
            <p className={styles['title']}>{shownTitle(copy)}</p>
            <p className={styles['origin']}>
              Saved {printedTime(copy.savedAt)} · left by {copyOrigin(copy.file)}
            </p>
            <p className={styles['file']}>Settled {printedTime(copy.settledAt)}</p>
          </GridListItem>
        )}
      </GridList>
    </SheetDialog>
  )
}
