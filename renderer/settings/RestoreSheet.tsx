import { useState } from 'react'
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components'

import { counted } from '../../core/counted.ts'
import { backupFailureSentence } from '../../core/library/backup-failure.ts'
import type { BackupPreview, RestoredBackup } from '../../core/library/backup.ts'
import { printedSize } from '../../core/printed-size.ts'
import { Button } from '../controls/Button.tsx'
import { SheetDialog } from '../controls/SheetDialog.tsx'
import { useDeskActions, useDeskState, useMachine } from '../desk/desk-context.ts'
import { printedTime } from '../desk/printed-time.ts'
import { BackupProgressBar } from './BackupProgressBar.tsx'

import styles from './RestoreSheet.module.css'

type Into = 'new' | 'over'

/** What a backup holds, and where it goes. */
export function RestoreSheet({
  preview,
  onClose,
}: {
  readonly preview: BackupPreview
  readonly onClose: () => void
}) {
  const machine = useMachine()
  const actions = useDeskActions()
  const library = useDeskState(({ overview }) => overview?.name ?? '')
  const backup = useDeskState((state) => state.backup)
  const [into, setInto] = useState<Into>('new')
  const [trouble, setTrouble] = useState<string | null>(null)
  const isWorking = backup.kind === 'working'

  async function restore(): Promise<void> {
    setTrouble(null)
    if (!(await actions.flush())) return
    const restored = await machine['backup:restore'](into)
    if (!restored.ok) {
      setTrouble(backupFailureSentence(restored.failure))
    } else if (restored.value !== null) {
      await actions.start()
      actions.notify({ text: restoredSentence(restored.value), tone: 'plain' })
    }
  }

  return (
    <SheetDialog
      title="Restore a backup"
      size="narrow"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="main" onPress={() => void restore()}>
            {into === 'new' ? 'Restore into a new folder…' : 'Replace this library'}
          </Button>
        </>
      }
    >
      <div className={styles['restore']}>
        <p>
          <strong>{preview.libraryName === '' ? 'A library' : preview.libraryName}</strong> as it
          was {printedTime(preview.madeAt)}: {counted(preview.files, 'file')},{' '}
          {printedSize(preview.size)}.
        </p>
        <RadioGroup
          className={styles['choices'] ?? ''}
          value={into}
          isDisabled={isWorking}
          onChange={(value) => setInto(value === 'over' ? 'over' : 'new')}
        >
          <Label className={styles['label'] ?? ''}>Where it goes</Label>
          <Place value="new" name="Into a new folder" what={`“${library}” stays as it is.`} />
          <Place
            value="over"
            name={`In place of “${library}”`}
            what="What it holds now is backed up first, and kept for good."
          />
        </RadioGroup>
        {backup.kind === 'working' ? <BackupProgressBar progress={backup.progress} /> : null}
        {trouble === null ? null : (
          <p className={styles['trouble']} role="alert">
            {trouble}
          </p>
        )}
      </div>
    </SheetDialog>
  )
}

function Place({
  value,
  name,
  what,
}: {
  readonly value: Into
  readonly name: string
  readonly what: string
}) {
  return (
    <RadioField value={value} className={styles['field'] ?? ''}>
      <RadioButton className={styles['choice'] ?? ''}>
        <span>
          <span className={styles['name']}>{name}</span>
          <span className={styles['what']}>{what}</span>
        </span>
      </RadioButton>
    </RadioField>
  )
}

function restoredSentence({ madeAt, before }: RestoredBackup): string {
  const restored = `The library is as it was ${printedTime(madeAt)}`
  return before === null ? restored : `${restored}. What it held before is in ${before.path}`
}
