import { counted } from '../../core/counted.ts'
import { useSettledCount } from '../conflict/use-settled-count.ts'
import { Button } from '../controls/Button.tsx'
import { FormSheet } from '../controls/FormSheet.tsx'
import { useDeskState, useDeskTools } from '../desk/desk-context.ts'
import { emptyTrash } from './history-actions.ts'

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
    <FormSheet
      title="Empty the trash"
      hint={
        parts.length === 0
          ? 'There is nothing in the trash.'
          : `To be removed for ever: ${parts.join(', and ')}. This can’t be undone.`
      }
      answer="Remove everything for ever"
      isAnswered={parts.length > 0}
      otherwise={<Button onPress={onClose}>Keep the trash</Button>}
      onAnswer={() => {
        onClose()
        void emptyTrash(tools)
      }}
      onClose={onClose}
    />
  )
}
