import { Check, FolderOpen } from 'lucide-react'

import type { MadeBundle } from '../../preload/contract/export-calls.ts'
import { Button } from '../controls/Button.tsx'
import { useMachine } from '../desk/desk-context.ts'

import styles from './MadeWays.module.css'

/** Where the bundle is, and the way to it. */
export function MadeWays({
  made: { sent, path, files },
  onClose,
}: {
  readonly made: MadeBundle
  readonly onClose: () => void
}) {
  const machine = useMachine()
  return (
    <>
      <p className={styles['made']} role="status">
        <Check aria-hidden />
        The bundle of {files} files is at {path}
      </p>
      <Button onPress={() => void machine['export:show'](sent)}>
        <FolderOpen aria-hidden />
        Show it
      </Button>
      <Button look="main" onPress={onClose}>
        Close
      </Button>
    </>
  )
}
