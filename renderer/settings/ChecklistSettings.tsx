import { useState } from 'react'
import { useStore } from 'zustand'

import { type Status, statuses, statusLabel } from '../../core/article/status.ts'
import { moveTo } from '../../core/lists/list-order.ts'
import { Choice } from '../controls/Choice.tsx'
import { TextInput } from '../controls/TextInput.tsx'
import { useDeskTools } from '../desk/desk-context.ts'
import { newId } from '../desk/new-id.ts'
import { AgreedList } from './AgreedList.tsx'
import { NewAgreed } from './NewAgreed.tsx'

import styles from './NewAgreed.module.css'

const statusOptions = statuses.map((status) => ({ value: status, label: statusLabel(status) }))

/** What is to be seen to before an article leaves a status. */
export function ChecklistSettings() {
  const { house } = useDeskTools()
  const checklist = useStore(house.store, (state) => state.checklist)
  const [text, setText] = useState('')
  const [status, setStatus] = useState<Status>('in-review')

  async function add(): Promise<void> {
    const item = { id: newId(), status, text: text.trim() }
    const isAdded = await house.change(`Added “${item.text}” to the checklist`, (before) => ({
      ...before,
      checklist: [...before.checklist, item],
    }))
    if (isAdded) setText('')
  }

  return (
    <>
      <AgreedList
        label="Checklist"
        items={checklist.map((item) => ({
          id: item.id,
          name: item.text,
          aside: `before it leaves “${statusLabel(item.status).toLowerCase()}”`,
          warning: null,
        }))}
        onRename={({ id, name }, next) =>
          house.change(`Renamed “${name}” on the checklist`, (before) => ({
            ...before,
            checklist: before.checklist.map((each) =>
              each.id === id ? { ...each, text: next } : each,
            ),
          }))
        }
        onMove={({ id, name }, position) =>
          house.change(`Moved “${name}” on the checklist`, (before) => ({
            ...before,
            checklist: moveTo(before.checklist, id, position),
          }))
        }
        onRemove={({ id, name }) =>
          void house.change(`Took “${name}” off the checklist`, (before) => ({
            ...before,
            checklist: before.checklist.filter((each) => each.id !== id),
          }))
        }
      />
      <NewAgreed answer="Add the point" isWhole={text.trim() !== ''} onAdd={add}>
        <div className={styles['new']}>
          <TextInput label="A new point" value={text} onChange={setText} />
          <Choice
            label="Before it leaves"
            value={status}
            options={statusOptions}
            onChange={setStatus}
          />
        </div>
      </NewAgreed>
    </>
  )
}
