import { X } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import { useStore } from 'zustand'

import { type CustomField, customFieldSchema } from '../../core/article/custom-field.ts'
import { type Status, statuses, statusLabel } from '../../core/article/status.ts'
import { Button } from '../controls/Button.tsx'
import { Choice } from '../controls/Choice.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { TextInput } from '../controls/TextInput.tsx'
import { useDeskTools } from '../desk/desk-context.ts'
import { newId } from '../desk/new-id.ts'

import styles from './DeskAgreements.module.css'

type FieldKind = CustomField['kind']

const kindOptions = customFieldSchema
  .unwrap()
  .shape.kind.options.map((kind) => ({ value: kind, label: kindLabel(kind) }))

const statusOptions = statuses.map((status) => ({ value: status, label: statusLabel(status) }))

/** The fields that the library keeps of each article besides those that all libraries have. */
export function CustomFieldSettings() {
  const { house } = useDeskTools()
  const fields = useStore(house.store, (state) => state.customFields)
  const [name, setName] = useState('')
  const [kind, setKind] = useState<FieldKind>('text')
  const [choices, setChoices] = useState('')

  async function add(): Promise<void> {
    const field: CustomField = {
      id: newId(),
      name: name.trim(),
      kind,
      choices: kind === 'choice' ? wordsIn(choices) : [],
    }
    const isAdded = await house.change(`Added the field “${field.name}”`, (before) => ({
      ...before,
      customFields: [...before.customFields, field],
    }))
    if (!isAdded) return
    setName('')
    setChoices('')
  }

  function remove(field: CustomField): void {
    void house.change(`Removed the field “${field.name}”`, (before) => ({
      ...before,
      customFields: before.customFields.filter(({ id }) => id !== field.id),
    }))
  }

  return (
    <>
      <Agreed
        label="Fields of its own"
        items={fields.map((field) => ({
          id: field.id,
          text: field.name,
          aside: [kindLabel(field.kind), field.choices.join(', ')]
            .filter((part) => part !== '')
            .join(': '),
          remove: () => remove(field),
        }))}
      />
      <NewAgreed
        answer="Add the field"
        isWhole={name.trim() !== '' && (kind !== 'choice' || wordsIn(choices).length > 0)}
        onAdd={add}
      >
        <div className={styles['new']}>
          <TextInput label="Name of a new field" value={name} onChange={setName} />
          <Choice label="Holds" value={kind} options={kindOptions} onChange={setKind} />
        </div>
        {kind === 'choice' ? (
          <TextInput
            label="What can be chosen, with commas between"
            value={choices}
            onChange={setChoices}
          />
        ) : null}
      </NewAgreed>
    </>
  )
}

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
      <Agreed
        label="Checklist"
        items={checklist.map((item) => ({
          id: item.id,
          text: item.text,
          aside: `before it leaves “${statusLabel(item.status).toLowerCase()}”`,
          remove: () =>
            void house.change(`Took “${item.text}” off the checklist`, (before) => ({
              ...before,
              checklist: before.checklist.filter(({ id }) => id !== item.id),
            })),
        }))}
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

/** Asks for one more; once it is there, the first field waits for the next. */
function NewAgreed({
  answer,
  isWhole,
  onAdd,
  children,
}: {
  readonly answer: string
  /** False while something is missing. */
  readonly isWhole: boolean
  readonly onAdd: () => Promise<void>
  readonly children: ReactNode
}) {
  const form = useRef<HTMLFormElement>(null)

  async function add(): Promise<void> {
    if (!isWhole) return
    await onAdd()
    form.current?.querySelector('input')?.focus()
  }

  return (
    <Form
      ref={form}
      className={styles['form'] ?? ''}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      {children}
      <div>
        <Button type="submit" isDisabled={!isWhole}>
          {answer}
        </Button>
      </div>
    </Form>
  )
}

function Agreed({
  label,
  items,
}: {
  readonly label: string
  readonly items: readonly {
    readonly id: string
    readonly text: string
    readonly aside: string
    readonly remove: () => void
  }[]
}) {
  return items.length === 0 ? null : (
    <ul aria-label={label} className={styles['list']}>
      {items.map(({ id, text, aside, remove }) => (
        <li key={id}>
          <span className={styles['text']}>{text}</span>
          <span className={styles['aside']}>{aside}</span>
          <IconButton label={`Remove “${text}”`} onPress={remove}>
            <X />
          </IconButton>
        </li>
      ))}
    </ul>
  )
}

function kindLabel(kind: FieldKind): string {
  switch (kind) {
    case 'text':
      return 'Text'
    case 'date':
      return 'A date'
    case 'choice':
      return 'A choice'
    case 'yes-no':
      return 'Yes or no'
  }
}

function wordsIn(list: string): readonly string[] {
  const words = list.split(',').map((word) => word.trim())
  return [...new Set(words)].filter((word) => word !== '')
}
