import { useState } from 'react'
import { CheckboxGroup } from 'react-aria-components'

import { failureSentence } from '../../core/library/library-failure.ts'
import type { Thread } from '../../core/thread/thread.ts'
import { Button } from '../controls/Button.tsx'
import { CheckRow } from '../controls/CheckRow.tsx'
import { SheetDialog } from '../controls/SheetDialog.tsx'
import { useDeskActions, useMachine } from '../desk/desk-context.ts'
import { ProposedPost } from './ProposedPost.tsx'

import styles from './PromoteSheet.module.css'

/** Something that can be chosen for the thread: a passage of an article, an article of an edition. */
export interface PromotionChoice {
  readonly key: string
  readonly title: string
  readonly explanation: string
}

/** Choose what the thread is made of; the draft stands beside it and changes with the choice. */
export function PromoteSheet({
  title,
  choices,
  startWith,
  propose,
  onClose,
}: {
  readonly title: string
  readonly choices: readonly PromotionChoice[]
  readonly startWith: readonly string[]
  readonly propose: (chosen: readonly string[]) => Thread
  readonly onClose: () => void
}) {
  const machine = useMachine()
  const actions = useDeskActions()
  const [chosen, setChosen] = useState(startWith)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isWorking, setWorking] = useState(false)
  const [thread, setThread] = useState(() => propose(startWith))

  function choose(keys: readonly string[]): void {
    setChosen(keys)
    setThread(propose(keys))
  }

  async function make(): Promise<void> {
    setWorking(true)
    const created = await machine['record:copy'](thread)
    if (!created.ok) {
      setTrouble(failureSentence(created.failure))
      setWorking(false)
      return
    }
    await actions.reload()
    await actions.show('thread')
    await actions.open(created.value.record.id)
    onClose()
  }

  return (
    <SheetDialog
      title={title}
      isBusy={isWorking}
      onClose={onClose}
      footer={
        <>
          {trouble === null ? null : (
            <p role="alert" className={styles['trouble']}>
              {trouble}
            </p>
          )}
          <Button isDisabled={isWorking} onPress={onClose}>
            Cancel
          </Button>
          <Button look="main" isDisabled={isWorking} onPress={() => void make()}>
            Make the thread
          </Button>
        </>
      }
    >
      <div className={styles['columns']}>
        <CheckboxGroup
          aria-label="Made of"
          className={styles['choices'] ?? ''}
          value={[...chosen]}
          onChange={choose}
        >
          {choices.length === 0 ? (
            <p className={styles['hint']}>There is nothing to choose from yet.</p>
          ) : null}
          {choices.map(({ key, title: words, explanation }) => (
            <div
              key={key}
              className={styles['choice']}
              data-chosen={chosen.includes(key) || undefined}
            >
              <CheckRow value={key} title={words} explanation={explanation} />
            </div>
          ))}
        </CheckboxGroup>
        <section className={styles['draft']} aria-label="The draft">
          <p className={styles['hint']}>
            A draft to begin with. Every post remembers the passage that it was made of, and says
            when that passage changes.
          </p>
          <ol className={styles['posts']}>
            {thread.posts.map((post, at) => (
              <ProposedPost key={post.id} post={post} index={at + 1} total={thread.posts.length} />
            ))}
          </ol>
        </section>
      </div>
    </SheetDialog>
  )
}
