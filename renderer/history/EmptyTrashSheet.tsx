import { Button } from '../controls/Button.tsx'
import { SheetDialog } from '../controls/SheetDialog.tsx'
import { useDeskState, useDeskTools } from '../desk/desk-context.ts'
import { emptyTrash } from './history-actions.ts'

import styles from './KeepVersionSheet.module.css'

/** Asks before what is in the trash goes for ever. */
export function EmptyTrashSheet({ onClose }: { readonly onClose: () => void }) {
  const tools = useDeskTools()
  const trash = useDeskState(({ overview }) => overview?.trash)
  const count = new Set((trash ?? []).map(({ entry }) => entry.id)).size
  const records = count === 1 ? '1 record' : `${count.toLocaleString('en-GB')} records`

  return (
    <SheetDialog title="Empty the trash" size="narrow" onClose={onClose}>
      <div className={styles['form']}>
        <p>
          {records} in the trash and all earlier versions {count === 1 ? 'of it' : 'of them'} are
          removed for ever. This can’t be undone.
        </p>
        <div className={styles['buttons']}>
          <Button onPress={onClose}>Keep the trash</Button>
          <Button
            look="main"
            isDisabled={count === 0}
            onPress={() => {
              onClose()
              void emptyTrash(tools)
            }}
          >
            Remove {records} for ever
          </Button>
        </div>
      </div>
    </SheetDialog>
  )
}
