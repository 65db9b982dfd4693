import { AlertTriangle, Package } from 'lucide-react'

import type { ExportActivity } from '../../core/export/export-activity.ts'
import { exportFailureSentence } from '../../core/export/export-failure.ts'
import { progressWords } from '../../core/export/export-progress.ts'
import { Button } from '../controls/Button.tsx'
import { useDeskActions, useDeskState, useMachine } from '../desk/desk-context.ts'

import styles from './ExportWord.module.css'

/** A quiet word at the foot of the window while a bundle is made, and what came of it. */
export function ExportWord() {
  const machine = useMachine()
  const { noteExport } = useDeskActions()
  const exporting = useDeskState((state) => state.exporting)
  if (exporting.kind === 'idle') return null
  return (
    <span className={styles['word']} data-kind={exporting.kind}>
      {exporting.kind === 'failed' ? <AlertTriangle aria-hidden /> : <Package aria-hidden />}
      <span className={styles['text']} title={wordOf(exporting)}>
        {wordOf(exporting)}
      </span>
      {exporting.kind === 'working' ? (
        <Button look="link" onPress={() => void machine['export:stop'](undefined)}>
          Stop
        </Button>
      ) : null}
      {exporting.kind === 'made' ? (
        <Button look="link" onPress={() => void machine['export:show'](exporting.sent)}>
          Show it
        </Button>
      ) : null}
      {exporting.kind === 'working' ? null : (
        <Button look="link" onPress={() => noteExport({ kind: 'idle' })}>
          Dismiss
        </Button>
      )}
    </span>
  )
}

function wordOf(exporting: Exclude<ExportActivity, { readonly kind: 'idle' }>): string {
  switch (exporting.kind) {
    case 'working': {
      const { progress, waiting } = exporting
      return `${progressWords(progress)}${waiting === 0 ? '' : `, ${waiting} waiting`}`
    }
    case 'made':
      return 'The bundle is made'
    case 'failed':
      return exportFailureSentence(exporting.failure)
  }
}
