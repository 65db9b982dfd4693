import { useMemo, useRef, useState } from 'react'

import type { Article } from '../../core/article/article.ts'
import { withStatus } from '../../core/article/status-change.ts'
import { type Status, statuses, statusLabel } from '../../core/article/status.ts'
import { counted } from '../../core/counted.ts'
import type { AnyId, RecordId } from '../../core/library/record-id.ts'
import { knownSections, knownTags } from '../../core/lists/completion.ts'
import { isSame } from '../../core/same-value.ts'
import type { Day } from '../../core/timestamp.ts'
import { Button } from '../controls/Button.tsx'
import { Choice, type ChoiceOption } from '../controls/Choice.tsx'
import { CompletedInput } from '../controls/CompletedInput.tsx'
import { DateInput } from '../controls/DateInput.tsx'
import { SheetDialog } from '../controls/SheetDialog.tsx'
import { StatusDot } from '../controls/StatusDot.tsx'
import { TokenField } from '../controls/TokenField.tsx'
import { useDeskState } from '../desk/desk-context.ts'
import { statusChangeOf } from './status-writer.ts'
import { useArticleActs } from './use-article-acts.ts'
import { type AssigneeChoice, useAssigneeOptions } from './use-assignee-options.ts'
import { useAssignee } from './use-assignee.ts'

import styles from './ChangeManySheet.module.css'

/** What is to be changed; null and empty leave things as they are. */
interface Wishes {
  readonly status: Status | null
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly section: string
  readonly assignee: RecordId | null
  readonly dueOn: Day | null
}

const noWishes: Wishes = {
  status: null,
  added: [],
  removed: [],
  section: '',
  assignee: null,
  dueOn: null,
}

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
  const people = useAssigneeOptions('As it is')
  const assigneeOf = useAssignee()
  const [wishes, setWishes] = useState(noWishes)
  const [done, setDone] = useState<number | null>(null)
  const stopper = useRef<AbortController>(null)
  const tags = useMemo(() => knownTags(entries ?? []), [entries])
  const sections = useMemo(() => knownSections(entries ?? []), [entries])
  const count = counted(ids.length, 'article')

  function wish(change: Partial<Wishes>): void {
    setWishes((before) => ({ ...before, ...change }))
  }

  async function assign(choice: AssigneeChoice): Promise<void> {
    wish({ assignee: await assigneeOf(choice) })
  }

  async function changeAll(): Promise<void> {
    const stop = new AbortController()
    stopper.current = stop
    setDone(0)
    await acts.change({
      ids,
      one: 'Changed %',
      many: (changed) => `Changed ${changed}`,
      edit: (article) => changedArticle(article, wishes, person),
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
          <Button look="main" isDisabled={wishes === noWishes} onPress={() => void changeAll()}>
            Change {count}
          </Button>
        ) : (
          <>
            <span role="status">
              {done.toLocaleString('en-GB')} of {ids.length.toLocaleString('en-GB')}
            </span>
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
          onChange={(status) => wish({ status: status === 'same' ? null : status })}
        />
        <TokenField
          label="Tags to add"
          values={wishes.added}
          suggestions={tags}
          onChange={(added) => wish({ added })}
        />
        <TokenField
          label="Tags to take off"
          values={wishes.removed}
          suggestions={tags}
          onChange={(removed) => wish({ removed })}
        />
        <CompletedInput
          label="Section"
          value={wishes.section}
          suggestions={sections}
          placeholder="As it is"
          onChange={(section) => wish({ section })}
        />
        <Choice<AssigneeChoice>
          label="Assigned to"
          value={wishes.assignee ?? 'nobody'}
          options={people}
          onChange={(choice) => void assign(choice)}
        />
        <DateInput label="Due" value={wishes.dueOn} onChange={(dueOn) => wish({ dueOn })} />
        <p className={styles['hint']}>
          Each is kept as it was before, and “Undo” takes all of it back.
        </p>
      </div>
    </SheetDialog>
  )
}

function changedArticle(article: Article, wishes: Wishes, person: string): Article {
  const { status, added, removed, section, assignee, dueOn } = wishes
  const kept = article.tags.filter((tag) => !removed.includes(tag))
  const changed: Article = {
    ...article,
    tags: [...kept, ...added.filter((tag) => !kept.includes(tag))],
    section: section === '' ? article.section : section,
    assignee: assignee ?? article.assignee,
    dueOn: dueOn ?? article.dueOn,
  }
  const next = status === null ? changed : withStatus(changed, status, statusChangeOf(person))
  return isSame(next, article) ? article : next
}
