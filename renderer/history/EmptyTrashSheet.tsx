import { counted } from '../../core/counted.ts'
import { useSettledCount } from '../conflict/use-settled-count.ts'
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
  const copies = useSettledCount()
  const parts = [
    ...(count === 0 ? [] : [`${counted(count, 'record')} in the trash with all earlier versions`]),
    ...(copies === 0 ? [] : [counted(copies, 'settled second version')]),
  ]

  return (
    <SheetDialog title="Empty the trash" size="narrow" onClose={onClose}>
      <div className={styles['form']}>
        <p>
          {parts.length === 0
            ? 'There is nothing in the trash.'
            : `To be removed for ever: ${parts.join(', and ')}. This can’t be undone.`}
        </p>
        <div className={styles['buttons']}>
          <Button onPress={onClose}>Keep the trash</Button>
          <Button
            look="main"
            isDisabled={parts.length === 0}
            onPress={() => {
              onClose()
              void emptyTrash(tools)
            }}
          >
            Remove everything for ever
          </Button>
        </div>
      </div>
    </SheetDialog>
  )
}
