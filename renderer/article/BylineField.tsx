import { useState } from 'react'
import {
  Button as AriaButton,
  ComboBox,
  Input,
  ListBox,
  ListBoxItem,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
} from 'react-aria-components'
import { useStore } from 'zustand'

import type { Article } from '../../core/article.ts'
import type { CatalogueEntry } from '../../core/catalogue-entry.ts'
import { untitled } from '../../core/library-record.ts'
import { isRecordId, type RecordId } from '../../core/record-id.ts'
import { foldForSearch } from '../../core/search/fold.ts'
import { useDeskActions, useDeskState } from '../desk/desk-context.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import { changeUndoably } from '../desk/undo-record.ts'
import { useTrashed } from '../desk/use-trashed.ts'
import { initials } from '../people/initials.ts'
import { moveInByline } from './move-in-byline.ts'

import styles from './BylineField.module.css'

/** The authors in their order; a name that is typed and not known becomes a new person. */
export function BylineField({ open }: { readonly open: OpenRecord<Article> }) {
  const byline = useStore(open.store, ({ record }) => record.byline)
  const entries = useDeskState(({ overview }) => overview?.entries)
  const people = (entries ?? []).filter(({ kind }) => kind === 'author')

  const { did } = useDeskActions()

  function setByline(label: string, next: readonly RecordId[]): void {
    changeUndoably({ open, did, label, update: (article) => ({ ...article, byline: next }) })
  }

  function nameOf(id: RecordId): string {
    return people.find((person) => person.id === id)?.title ?? 'the author'
  }

  return (
    <div className={styles['byline']} role="group" aria-label="Byline">
      {byline.map((id, index) => (
        <span key={id} className={styles['place']}>
          {index === 0 ? null : (
            <span className={styles['joiner']}>{index === byline.length - 1 ? 'and' : ','}</span>
          )}
          <AuthorChip
            id={id}
            name={people.find((person) => person.id === id)?.title}
            isFirst={index === 0}
            isLast={index === byline.length - 1}
            onMove={(step) =>
              setByline(`Moved ${nameOf(id)} in the byline`, moveInByline(byline, id, step))
            }
            onRemove={() =>
              setByline(
                `Removed ${nameOf(id)} from the byline`,
                byline.filter((other) => other !== id),
              )
            }
          />
        </span>
      ))}
      <AddAuthor
        people={people
          .filter(({ id }) => !byline.some((other) => other === id))
          .map(({ id, title }) => ({ id, name: title }))}
        isFirst={byline.length === 0}
        onAdd={(id) => setByline(`Added ${nameOf(id)} to the byline`, [...byline, id])}
      />
    </div>
  )
}

function AuthorChip({
  id,
  name: known,
  isFirst,
  isLast,
  onMove,
  onRemove,
}: {
  readonly id: RecordId
  readonly name: string | undefined
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (step: -1 | 1) => void
  readonly onRemove: () => void
}) {
  const actions = useDeskActions()
  const trashed = useTrashed(id)
  const name = known ?? missingName(trashed)
  const choices = [
    trashed === undefined
      ? { id: 'open', label: 'Open the bio', act: () => void actions.open(id) }
      : { id: 'restore', label: 'Put it back from the trash', act: () => void actions.restore(id) },
    ...(isFirst ? [] : [{ id: 'earlier', label: 'Name earlier', act: () => onMove(-1) }]),
    ...(isLast ? [] : [{ id: 'later', label: 'Name later', act: () => onMove(1) }]),
    { id: 'remove', label: 'Remove from the byline', act: onRemove },
  ]
  return (
    <MenuTrigger>
      <AriaButton className={styles['chip'] ?? ''}>
        <span aria-hidden className={styles['initials']}>
          {initials(name)}
        </span>
        {name}
      </AriaButton>
      <Popover className={styles['popover'] ?? ''}>
        <Menu
          aria-label={name}
          className={styles['list'] ?? ''}
          onAction={(key) => choices.find((choice) => choice.id === key)?.act()}
        >
          {choices.map((choice) => (
            <MenuItem key={choice.id} id={choice.id} className={styles['option'] ?? ''}>
              {choice.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function missingName(trashed: CatalogueEntry | undefined): string {
  if (trashed === undefined) return 'Someone who is not in the library'
  return `${trashed.title === '' ? untitled('author') : trashed.title} (in the trash)`
}

interface Person {
  readonly id: string
  readonly name: string
}

const newPerson = 'new-person'

function AddAuthor({
  people,
  isFirst,
  onAdd,
}: {
  readonly people: readonly Person[]
  readonly isFirst: boolean
  readonly onAdd: (id: RecordId) => void
}) {
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
      if (isRecordId(key)) onAdd(key)
      return
    }
    const created = await actions.createAside('author', name)
    if (created?.record.kind === 'author') onAdd(created.record.id)
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
      aria-label="Add an author"
      className={styles['add'] ?? ''}
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
        placeholder={isFirst ? 'Add the author' : 'Add another'}
        spellCheck={false}
        onBlur={() => void settle()}
        onKeyDown={(event) => {
          const isChoosing = event.currentTarget.getAttribute('aria-activedescendant') !== null
          if (event.key === 'Enter' && !isChoosing && !event.nativeEvent.isComposing) void settle()
        }}
      />
      <Popover className={styles['popover'] ?? ''}>
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
