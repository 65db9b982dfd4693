import { failureSentence } from '../../core/library/library-failure.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import { recordName } from '../../core/library/shown-title.ts'
import { Button } from '../controls/Button.tsx'
import { SheetDialog } from '../controls/SheetDialog.tsx'
import { useDeskActions, useDeskState, useMachine } from '../desk/desk-context.ts'
import { useAnswer } from '../desk/use-answer.ts'
import { RecordReading } from './RecordReading.tsx'

import styles from './VersionSheet.module.css'

/** What lies in the trash, to be read before it is put back. */
export function TrashedSheet({
  id,
  onClose,
}: {
  readonly id: RecordId
  readonly onClose: () => void
}) {
  const machine = useMachine()
  const actions = useDeskActions()
  const isReadOnly = useDeskState(({ overview }) => overview?.isReadOnly === true)
  const answer = useAnswer(id, () => machine['trash:read'](id))

  return (
    <SheetDialog
      title={answer?.ok === true ? recordName(answer.value) : 'In the trash'}
      onClose={onClose}
      footer={
        <>
          <p className={styles['size']}>This lies in the trash.</p>
          <Button onPress={onClose}>Leave it there</Button>
          <Button
            look="main"
            isDisabled={isReadOnly || answer?.ok !== true}
            onPress={() => {
              onClose()
              void actions.restore(id)
            }}
          >
            Put it back
          </Button>
        </>
      }
    >
      {answer?.ok === true ? <RecordReading record={answer.value} /> : null}
      {answer?.ok === false ? (
        <p className={styles['bad']} role="alert">
          {failureSentence(answer.failure)}
        </p>
      ) : null}
    </SheetDialog>
  )
}
