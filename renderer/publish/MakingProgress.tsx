import { progressWords } from '../../core/export/export-progress.ts'
import { Button } from '../controls/Button.tsx'
import { useDeskState, useMachine } from '../desk/desk-context.ts'

import styles from './MakingProgress.module.css'

/** How far the bundle is that is being made, in sheets that cover the foot of the window, and the way to stop it. */
export function MakingProgress() {
  const machine = useMachine()
  const exporting = useDeskState((state) => state.exporting)
  if (exporting.kind !== 'working') return null
  const { title, progress, waiting } = exporting
  const words = progressWords(progress)
  return (
    <div className={styles['making']}>
      <p className={styles['words']}>
        <span className={styles['title']}>{title === '' ? 'The bundle' : title}</span>
        <span>
          {words}
          {waiting === 0 ? '' : `, ${waiting} waiting`}
        </span>
      </p>
      {progress.of === 0 ? null : (
        <progress
          className={styles['bar']}
          aria-label={words}
          value={progress.done}
          max={progress.of}
        />
      )}
      <Button onPress={() => void machine['export:stop'](undefined)}>Stop</Button>
    </div>
  )
}
