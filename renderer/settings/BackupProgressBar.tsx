import { Label, ProgressBar } from 'react-aria-components'

import type { BackupProgress } from '../../core/library/backup.ts'
import { Button } from '../controls/Button.tsx'
import { useMachine } from '../desk/desk-context.ts'
import { percentDone, stepWords } from './backup-words.ts'

import styles from './BackupProgressBar.module.css'

/** How far a backup or its restoring is, and the way to stop it. */
export function BackupProgressBar({ progress }: { readonly progress: BackupProgress }) {
  const machine = useMachine()
  return (
    <div className={styles['progress']}>
      <ProgressBar className={styles['bar'] ?? ''} value={percentDone(progress)}>
        <Label>{stepWords(progress)}</Label>
        <progress value={percentDone(progress)} max={100} aria-hidden />
      </ProgressBar>
      <Button onPress={() => void machine['backup:stop'](undefined)}>Stop</Button>
    </div>
  )
}
