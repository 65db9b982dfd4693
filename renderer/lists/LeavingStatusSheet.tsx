import { useState } from 'react'
import { useStore } from 'zustand'

import type { Article } from '../../core/article/article.ts'
import { checklistFor } from '../../core/article/status-change.ts'
import { type Status, statusLabel } from '../../core/article/status.ts'
import { counted } from '../../core/counted.ts'
import { recordName } from '../../core/library/shown-title.ts'
import { Button } from '../controls/Button.tsx'
import { FormSheet } from '../controls/FormSheet.tsx'
import { TickBox } from '../controls/TickBox.tsx'
import { useDeskTools } from '../desk/desk-context.ts'
import { useArticleActs } from './use-article-acts.ts'

import styles from './LeavingStatusSheet.module.css'

/** What is left of the checklist of a status, before an article leaves it. */
export function LeavingStatusSheet({
  article,
  status,
  onClose,
}: {
  readonly article: Article
  readonly status: Status
  readonly onClose: () => void
}) {
  const acts = useArticleActs()
  const { house } = useDeskTools()
  const checklist = checklistFor(
    article,
    useStore(house.store, (state) => state.checklist),
  )
  const [done, setDone] = useState(article.done)
  const left = checklist.filter(({ id }) => !done.includes(id)).length
  const now = statusLabel(article.status).toLowerCase()
  const next = statusLabel(status).toLowerCase()

  return (
    <FormSheet
      title={`Before “${recordName(article)}” leaves “${now}”`}
      hint={
        left === 0
          ? 'Nothing is left open.'
          : 'Tick what is done. What you leave open stays open, and is said.'
      }
      answer={
        left === 0 ? `Make it ${next}` : `Make it ${next} with ${counted(left, 'point')} open`
      }
      isAnswered
      otherwise={<Button onPress={onClose}>Leave it in “{now}”</Button>}
      onAnswer={() => {
        onClose()
        void acts.leaveStatus(article, { status, done })
      }}
      onClose={onClose}
    >
      <div role="group" aria-label="Checklist" className={styles['list']}>
        {checklist.map(({ id, text }) => (
          <TickBox
            key={id}
            isSelected={done.includes(id)}
            onChange={(isDone) =>
              setDone((before) => [
                ...before.filter((each) => each !== id),
                ...(isDone ? [id] : []),
              ])
            }
          >
            {text}
          </TickBox>
        ))}
      </div>
    </FormSheet>
  )
}
