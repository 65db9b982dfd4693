import { useState } from 'react'
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'

import { isRecordId, type RecordId } from '../../core/library/record-id.ts'
import { foldForSearch } from '../../core/search/fold.ts'
import { useDeskActions, useDeskState } from '../desk/desk-context.ts'

import styles from './BylineField.module.css'

interface Person {
  readonly id: string
  readonly name: string
}

const newPerson = 'new-person'

/** A person by typing the name; one that is typed and not known becomes a new person. */
export function AddAuthor({
  label,
  placeholder,
  isBoxed = false,
  except,
  onAdd,
}: {
  readonly label: string
  readonly placeholder: string
  /** Looks like a field of its own instead of the rest of a line. */
  readonly isBoxed?: boolean
  readonly except: readonly RecordId[]
  readonly onAdd: (id: RecordId, name: string) => void
}) {
  const entries = useDeskState(({ overview }) => overview?.entries)
  const people = (entries ?? [])
    .filter(({ id, kind }) => kind === 'author' && !except.some((other) => other === id))
    .map(({ id, title }) => ({ id, name: title }))
  const actions = useDeskActions()
  const [typed, setTyped] = useState('')
  const name = typed.trim()
  const folded = foldForSearch(name)
  const known = people.filter((person) => foldForSearch(person.name).includes(folded))
  const exact = known.find((person) => foldForSearch(person.name) === folded)
  const isNew = name !== '' && exact === undefined

  async function choose(key: string | number | null): Promise<void> {
    if (key === null) return
    setTyped('')
    if (key !== newPerson) {
      if (isRecordId(key)) onAdd(key, people.find(({ id }) => id === key)?.name ?? name)
      return
    }
    const created = await actions.createAside('author', name)
    if (created?.record.kind === 'author') onAdd(created.record.id, name)
  }

  /** What was typed and not chosen from the list: the one it can only mean, or a new person. */
  async function settle(): Promise<void> {
    if (name === '') return
    const meant = exact ?? (known.length === 1 ? known[0] : undefined)
    if (meant !== undefined) await choose(meant.id)
    else if (known.length === 0) await choose(newPerson)
    else {
      setTyped('')
      actions.notify({
        text: `Nobody was added: “${name}” can be ${known.length} people. Choose one from the list.`,
        tone: 'plain',
      })
    }
  }

  return (
    <ComboBox
      aria-label={label}
      className={styles[isBoxed ? 'boxed' : 'add'] ?? ''}
      inputValue={typed}
      onInputChange={setTyped}
      value={null}
      onChange={(key) => void choose(key)}
      items={[
        ...known.slice(0, 12),
        ...(isNew ? [{ id: newPerson, name: `New person: ${name}` }] : []),
      ]}
      allowsEmptyCollection={false}
      menuTrigger="focus"
    >
      <Input
        placeholder={placeholder}
        spellCheck={false}
        onBlur={() => void settle()}
        onKeyDown={(event) => {
          const isChoosing = event.currentTarget.getAttribute('aria-activedescendant') !== null
          if (event.key === 'Enter' && !isChoosing && !event.nativeEvent.isComposing) void settle()
        }}
      />
      <Popover className={`floating-list ${styles['popover']}`}>
        <ListBox<Person> className={styles['list'] ?? ''}>
          {(person) => (
            <ListBoxItem id={person.id} textValue={person.name} className={styles['option'] ?? ''}>
              {person.name === '' ? 'Unnamed person' : person.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
