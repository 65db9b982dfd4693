import { useState } from 'react'

import type { Article } from '../../core/article/article.ts'
import { type Goal, readGoal } from '../../core/article/goal.ts'
import { counted } from '../../core/counted.ts'
import { Button } from '../controls/Button.tsx'
import { FormSheet } from '../controls/FormSheet.tsx'
import { TextInput } from '../controls/TextInput.tsx'
import { useDeskActions } from '../desk/desk-context.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import { changeUndoably } from '../desk/undo-record.ts'

/** Asks how many words the text is to have. */
export function GoalSheet({
  open,
  onClose,
}: {
  readonly open: OpenRecord<Article>
  readonly onClose: () => void
}) {
  const { did } = useDeskActions()
  const [before] = useState(() => open.store.getState().record.goal)
  const [text, setText] = useState(before === null ? '' : String(before))
  const wanted = readGoal(text)

  function set(goal: Goal | null): void {
    onClose()
    const label = goal === null ? 'Took the goal away' : `Set a goal of ${counted(goal, 'word')}`
    changeUndoably({ open, did, label, update: (article) => ({ ...article, goal }) })
  }

  return (
    <FormSheet
      title="A goal for this article"
      hint="The line at the foot of the window shows how far the text is."
      answer="Set the goal"
      isAnswered={wanted !== undefined && wanted !== before}
      otherwise={
        before === null ? null : <Button onPress={() => set(null)}>Take the goal away</Button>
      }
      onAnswer={() => {
        if (wanted !== undefined) set(wanted)
      }}
      onClose={onClose}
    >
      <TextInput label="Words" value={text} placeholder="1,200" autoFocus onChange={setText} />
    </FormSheet>
  )
}
