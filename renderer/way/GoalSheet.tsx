import { useState } from 'react'
import { Form } from 'react-aria-components'

import type { Article } from '../../core/article.ts'
import { counted } from '../../core/counted.ts'
import { type Goal, readGoal } from '../../core/goal.ts'
import { Button } from '../controls/Button.tsx'
import { SheetDialog } from '../controls/SheetDialog.tsx'
import { TextInput } from '../controls/TextInput.tsx'
import { useDeskActions } from '../desk/desk-context.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import { changeUndoably } from '../desk/undo-record.ts'

import styles from './GoalSheet.module.css'

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
    if (goal === before) return
    const label = goal === null ? 'Took the goal away' : `Set a goal of ${counted(goal, 'word')}`
    changeUndoably({ open, did, label, update: (article) => ({ ...article, goal }) })
  }

  return (
    <SheetDialog title="A goal for this article" size="narrow" onClose={onClose}>
      <Form
        className={styles['form'] ?? ''}
        onSubmit={(event) => {
          event.preventDefault()
          if (wanted !== undefined) set(wanted)
        }}
      >
        <TextInput label="Words" value={text} placeholder="1,200" autoFocus onChange={setText} />
        <p>The line at the foot of the window shows how far the text is.</p>
        <div className={styles['buttons']}>
          {before === null ? null : <Button onPress={() => set(null)}>Take the goal away</Button>}
          <Button look="main" type="submit" isDisabled={wanted === undefined || wanted === before}>
            Set the goal
          </Button>
        </div>
      </Form>
    </SheetDialog>
  )
}
