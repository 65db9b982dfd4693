import { useStore } from 'zustand'

import type { Article } from '../../../core/article/article.ts'
import { checklistFor, withDone } from '../../../core/article/status-change.ts'
import { statusLabel } from '../../../core/article/status.ts'
import { Choice } from '../../controls/Choice.tsx'
import { DateInput } from '../../controls/DateInput.tsx'
import { TickBox } from '../../controls/TickBox.tsx'
import { useDeskState, useDeskTools } from '../../desk/desk-context.ts'
import { printedDay } from '../../desk/printed-day.ts'
import { printedTime } from '../../desk/printed-time.ts'
import { nameIn } from '../../edition/edition-article.ts'
import { type AssigneeChoice, useAssigneeOptions } from '../../lists/use-assignee-options.ts'
import { useAssignee } from '../../lists/use-assignee.ts'
import { DetailPart } from './DetailPart.tsx'

import styles from './Workflow.module.css'

/** Whose turn it is, until when, what is to be seen to first, and how the article came here. */
export function Workflow({
  article,
  onChange,
}: {
  readonly article: Article
  readonly onChange: (update: (article: Article) => Article) => void
}) {
  const { house } = useDeskTools()
  const checklist = checklistFor(
    article,
    useStore(house.store, (state) => state.checklist),
  )
  const people = useAssigneeOptions('Nobody')
  const assigneeOf = useAssignee()
  const names = useDeskState((state) => state.authorNames)
  const open = checklist.filter(({ id }) => !article.done.includes(id)).length
  const word = [
    article.assignee === null ? '' : nameIn(names, article.assignee),
    article.dueOn === null ? '' : `due ${printedDay(article.dueOn)}`,
    open === 0 ? '' : `${open} to do`,
  ]

  async function assign(choice: AssigneeChoice): Promise<void> {
    const assignee = await assigneeOf(choice)
    if (assignee !== undefined) onChange((before) => ({ ...before, assignee }))
  }

  return (
    <DetailPart title="Workflow" word={word.filter((part) => part !== '').join(' · ')}>
      <Choice<AssigneeChoice>
        label="Assigned to"
        value={article.assignee ?? 'nobody'}
        options={people}
        onChange={(choice) => void assign(choice)}
      />
      <DateInput
        label="Due"
        value={article.dueOn}
        onChange={(dueOn) => onChange((before) => ({ ...before, dueOn }))}
      />
      {checklist.length === 0 ? null : (
        <div role="group" aria-label="Checklist" className={styles['list']}>
          <span className={styles['label']}>
            Before it leaves “{statusLabel(article.status).toLowerCase()}”
          </span>
          {checklist.map(({ id, text }) => (
            <TickBox
              key={id}
              isSelected={article.done.includes(id)}
              onChange={(isDone) => onChange((before) => withDone(before, id, isDone))}
            >
              {text}
            </TickBox>
          ))}
        </div>
      )}
      {article.statusChanges.length === 0 ? null : (
        <div className={styles['list']}>
          <span className={styles['label']}>Status, who and when</span>
          <ol className={styles['changes']} aria-label="Changes of status">
            {article.statusChanges.toReversed().map(({ id, status, at, by }) => (
              <li key={id}>
                <span>{statusLabel(status)}</span>
                <span>
                  {by === '' ? '' : `${by}, `}
                  {printedTime(at)}
                </span>
              </li>
            ))}
          </ol>
        </div>
      )}
    </DetailPart>
  )
}
