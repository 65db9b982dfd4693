import { useMemo, useRef, useState } from 'react'

import { type Status, statuses, statusLabel } from '../../core/article/status.ts'
import { counted } from '../../core/counted.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { knownSections, knownTags } from '../../core/lists/completion.ts'
import { isSame } from '../../core/same-value.ts'
import { Button } from '../controls/Button.tsx'
import { Choice, type ChoiceOption } from '../controls/Choice.tsx'
import { CompletedInput } from '../controls/CompletedInput.tsx'
import { DateInput } from '../controls/DateInput.tsx'
import { SheetDialog } from '../controls/SheetDialog.tsx'
import { StatusDot } from '../controls/StatusDot.tsx'
import { TickBox } from '../controls/TickBox.tsx'
import { TokenField } from '../controls/TokenField.tsx'
import { useDeskState } from '../desk/desk-context.ts'
import { howFar } from '../desk/how-far.ts'
import { changedArticle, type ChangeWishes, noWishes } from './change-wishes.ts'
import { entriesOf } from './entries-of.ts'
import { statusChangeOf } from './status-writer.ts'
import { useArticleActs } from './use-article-acts.ts'
import { type AssigneeChoice, useAssigneeOptions } from './use-assignee-options.ts'
import { useAssignee } from './use-assignee.ts'

import styles from './ChangeManySheet.module.css'

const statusOptions: readonly ChoiceOption<Status | 'same'>[] = [
  { value: 'same', label: 'As it is' },
  ...statuses.map((status) => ({
    value: status,
    label: statusLabel(status),
    mark: <StatusDot status={status} />,
  })),
]

/** Changes articles together; each is kept as it was before, and one undo takes all of it back. */
export function ChangeManySheet({
  ids,
  onClose,
}: {
  readonly ids: readonly AnyId[]
  readonly onClose: () => void
}) {
  const acts = useArticleActs()
  const person = useDeskState((state) => state.person)
  const entries = useDeskState(({ overview }) => overview?.entries)
  const people = useAssigneeOptions('Nobody')
  const assigneeOf = useAssignee()
  const [wishes, setWishes] = useState(noWishes)
  const [isTyping, setTyping] = useState(false)
  const [done, setDone] = useState<number | null>(null)
  const stopper = useRef<AbortController>(null)
  const tags = useMemo(() => knownTags(entries ?? []), [entries])
  const ownTags = useMemo(() => knownTags(entriesOf(ids, entries ?? [])), [ids, entries])
  const sections = useMemo(() => knownSections(entries ?? []), [entries])
  const count = counted(ids.length, 'article')

  function wish(change: Partial<ChangeWishes>): void {
    setWishes((before) => ({ ...before, ...change }))
  }

  async function assign(choice: AssigneeChoice | 'same'): Promise<void> {
    wish({ assignee: choice === 'same' ? undefined : await assigneeOf(choice) })
  }

  async function changeAll(): Promise<void> {
    const stop = new AbortController()
    stopper.current = stop
    setDone(0)
    await acts.change({
      ids,
      one: 'Changed %',
      many: (changed) => `Changed ${changed}`,
      edit: (article) => changedArticle(article, wishes, statusChangeOf(person)),
      onProgress: setDone,
      signal: stop.signal,
    })
    onClose()
  }

  return (
    <SheetDialog
      title={`Change ${count}`}
      size="narrow"
      isBusy={done !== null}
      onClose={onClose}
      footer={
        done === null ? (
          <Button
            look="main"
            isDisabled={!isTyping && isSame(wishes, noWishes)}
            onPress={() => void changeAll()}
          >
            Change {count}
          </Button>
        ) : (
          <>
            <span role="status">{howFar(done, ids.length)}</span>
            <Button onPress={() => stopper.current?.abort()}>Stop here</Button>
          </>
        )
      }
    >
      <div className={styles['fields']}>
        <Choice
          label="Status"
          value={wishes.status ?? 'same'}
          options={statusOptions}
          onChange={(status) => wish({ status: status === 'same' ? undefined : status })}
        />
        <TokenField
          label="Tags to add"
          values={wishes.added}
          suggestions={tags}
          onChange={(added) => wish({ added })}
          onTyping={setTyping}
        />
        <TokenField
          label="Tags to take off"
          values={wishes.removed}
          suggestions={ownTags}
          placeholder="Take off…"
          onChange={(removed) => wish({ removed })}
          onTyping={setTyping}
        />
        <Choice<AssigneeChoice | 'same'>
          label="Assigned to"
          value={wishes.assignee === undefined ? 'same' : (wishes.assignee ?? 'nobody')}
          options={[{ value: 'same', label: 'As it is' }, ...people]}
          onChange={(choice) => void assign(choice)}
        />
        <div className={styles['row']}>
          <CompletedInput
            label="Section"
            value={wishes.section ?? ''}
            suggestions={sections}
            placeholder={wishes.section === '' ? 'Taken off' : 'As it is'}
            onChange={(section) => wish({ section: section === '' ? undefined : section })}
          />
          <TickBox
            isSelected={wishes.section === ''}
            onChange={(isOff) => wish({ section: isOff ? '' : undefined })}
          >
            Take the section off
          </TickBox>
        </div>
        <div className={styles['row']}>
          <DateInput
            label="Due"
            value={wishes.dueOn ?? null}
            onChange={(dueOn) => wish({ dueOn: dueOn ?? undefined })}
          />
          <TickBox
            isSelected={wishes.dueOn === null}
            onChange={(isOff) => wish({ dueOn: isOff ? null : undefined })}
          >
            Take the due date off
          </TickBox>
        </div>
        <p className={styles['hint']}>
          Each is kept as it was before, and “Undo” takes all of it back.
        </p>
      </div>
    </SheetDialog>
  )
}
