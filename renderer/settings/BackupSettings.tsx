import { Archive, Check, FolderOpen, RotateCcw } from 'lucide-react'
import { useEffect, useState } from 'react'

import { backupFailureSentence } from '../../core/library/backup-failure.ts'
import type { BackupOverview } from '../../core/library/backup.ts'
import { failureSentence, type LibraryFailure } from '../../core/library/library-failure.ts'
import type { Result } from '../../core/result.ts'
import { Button } from '../controls/Button.tsx'
import { Choice } from '../controls/Choice.tsx'
import { useDeskActions, useDeskState, useMachine } from '../desk/desk-context.ts'
import { printedTime } from '../desk/printed-time.ts'
import { backUpNow } from './back-up-now.ts'
import { BackupProgressBar } from './BackupProgressBar.tsx'

import styles from './BackupSettings.module.css'

/** Where backups are kept and how many, the last one, and what can be done with them. */
export function BackupSettings() {
  const machine = useMachine()
  const actions = useDeskActions()
  const backup = useDeskState((state) => state.backup)
  const [overview, setOverview] = useState<BackupOverview | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)

  const isWorking = backup.kind === 'working'

  useEffect(() => {
    // Once a backup is made, what was shown is old.
    if (!isWorking) void machine['backup:overview'](undefined).then(setOverview)
  }, [machine, isWorking])

  async function change(changing: Promise<Result<BackupOverview, LibraryFailure>>): Promise<void> {
    const changed = await changing
    setTrouble(changed.ok ? null : failureSentence(changed.failure))
    if (changed.ok) setOverview(changed.value)
  }

  async function choose(): Promise<void> {
    if (!(await actions.flush())) return
    const chosen = await machine['backup:choose'](undefined)
    if (!chosen.ok) setTrouble(backupFailureSentence(chosen.failure))
    else if (chosen.value !== null) actions.showSheet({ kind: 'restore', preview: chosen.value })
  }

  if (overview === null) return null
  const { kept, keep, place, isOwnPlace } = overview
  const [last] = kept
  return (
    <>
      {backup.kind === 'working' ? (
        <BackupProgressBar progress={backup.progress} />
      ) : (
        <p className={last === undefined ? styles['none'] : styles['last']} role="status">
          {last === undefined ? null : <Check aria-hidden />}
          {last === undefined
            ? 'No backup of this library yet. The first is made by itself, soon.'
            : `Last backup ${printedTime(last.madeAt)}. ${keptWords(kept.length)}`}
        </p>
      )}
      {trouble === null && backup.kind !== 'failed' ? null : (
        <p className={styles['trouble']} role="alert">
          {trouble ?? (backup.kind === 'failed' ? backupFailureSentence(backup.failure) : '')}
        </p>
      )}
      <div className={styles['row']}>
        <Button look="main" onPress={() => void backUpNow({ desk: machine, actions })}>
          <Archive aria-hidden />
          Back up now
        </Button>
        <Button onPress={() => void choose()}>
          <RotateCcw aria-hidden />
          Restore…
        </Button>
        <Button onPress={() => void machine['backup:show-place'](undefined)}>
          <FolderOpen aria-hidden />
          Show the folder
        </Button>
      </div>
      <div className={styles['place']}>
        <p className={styles['label']}>Kept in</p>
        <p className={styles['path']}>{place}</p>
        <div className={styles['row']}>
          <Button
            look="link"
            onPress={() => void change(machine['backup:choose-place'](undefined))}
          >
            Choose another folder…
          </Button>
          {isOwnPlace ? null : (
            <Button
              look="link"
              onPress={() => void change(machine['backup:use-own-place'](undefined))}
            >
              Use the usual one
            </Button>
          )}
        </div>
      </div>
      <Choice
        label="How many are kept"
        value={String(keep)}
        options={keepOptions(keep)}
        onChange={(count) => void change(machine['backup:keep'](Number(count)))}
      />
      <p className={styles['hint']}>
        A backup is made each day by itself and read back. The oldest is removed only after that.
      </p>
    </>
  )
}

function keptWords(count: number): string {
  return count === 1 ? 'One is kept.' : `${count} are kept.`
}

function keepOptions(keep: number) {
  const counts = [...new Set([3, 7, 14, 30, 90, keep])].toSorted((a, b) => a - b)
  return counts.map((count) => ({ value: String(count), label: `The last ${count}` }))
}
