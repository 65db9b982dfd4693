import { AlertTriangle, Archive } from 'lucide-react'

import { backupFailureSentence } from '../../core/library/backup-failure.ts'
import { Button } from '../controls/Button.tsx'
import { useDeskActions, useDeskState, useMachine } from '../desk/desk-context.ts'
import { percentDone, stepWords } from './backup-words.ts'

import styles from './BackupWord.module.css'

/** A quiet word at the foot of the window while a backup is made, and when an automatic one failed. */
export function BackupWord() {
  const machine = useMachine()
  const actions = useDeskActions()
  const backup = useDeskState((state) => state.backup)

  switch (backup.kind) {
    case 'idle':
      return null
    case 'working':
      return (
        <span className={styles['working']}>
          <Archive aria-hidden />
          {stepWords(backup.progress)} {percentDone(backup.progress)}%
          <Button look="link" onPress={() => void machine['backup:stop'](undefined)}>
            Stop
          </Button>
        </span>
      )
    case 'failed':
      return (
        <span className={styles['failed']} title={backupFailureSentence(backup.failure)}>
          <AlertTriangle aria-hidden />
          No backup today
          <Button look="link" onPress={() => actions.showSheet({ kind: 'settings' })}>
            Look
          </Button>
        </span>
      )
  }
}
