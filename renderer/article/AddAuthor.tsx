import { type ClipboardEvent, type KeyboardEvent, useState } from 'react'
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'

import { joinNames } from '../../core/article/byline.ts'
import { typedNames } from '../../core/article/typed-names.ts'
import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import { isRecordId, type RecordId } from '../../core/library/record-id.ts'
import { foldForSearch } from '../../core/search/fold.ts'
import { useDeskActions } from '../desk/desk-context.ts'
import { useOfEntries } from '../desk/use-of-entries.ts'

import styles from './BylineField.module.css'

interface Person {
  readonly id: RecordId
  readonly name: string
}

/** Who is to be named, and which of them were made for it. */
export interface AddedPeople {
  readonly people: readonly Person[]
  readonly made: readonly RecordId[]
}

const newPerson = 'new-person'

/** People by typing their names, several at once too; one that is typed and not known becomes a new person. */
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
  readonly onAdd: (added: AddedPeople) => void
}) {
  const everybody = useOfEntries(namedPeople)
  const people = everybody.filter(({ id }) => !except.includes(id))
  const actions = useDeskActions()
  const [typed, setTyped] = useState('')
  const names = namesIn(typed)
  const last = names.at(-1) ?? ''
  const known = people.filter((person) => foldForSearch(person.name).includes(foldForSearch(last)))
  const isNew = last !== '' && (names.length > 1 || calledSo(everybody, last) === undefined)

  function namesIn(text: string): readonly string[] {
    return typedNames(text, (name) => calledSo(everybody, name) !== undefined)
  }

  /** Names for which nobody is known become people. */
  async function add(wanted: readonly (Person | string)[]): Promise<void> {
    setTyped('')
    const added: Person[] = []
    const made: RecordId[] = []
    for (const each of wanted) {
      if (typeof each !== 'string') {
        added.push(each)
        continue
      }
      const created = await actions.createUnnoted('author', each)
      if (created?.record.kind !== 'author') continue
      added.push({ id: created.record.id, name: each })
      made.push(created.record.id)
    }
    if (added.length > 0) onAdd({ people: added, made })
  }

  async function choose(key: string | number | null): Promise<void> {
    if (key === newPerson) {
      await (names.length === 1 ? add(names) : addMeant(names))
      return
    }
    const person = people.find(({ id }) => id === key)
    const others = names.slice(0, -1).map((name) => meantAmongMany(everybody, name))
    if (person !== undefined) await add([...others, person])
  }

  function addMeant(several: readonly string[]): Promise<void> {
    return add(several.map((name) => meantAmongMany(everybody, name)))
  }

  /** What was typed and not chosen from the list: those whom it can only mean, or new people. */
  async function settle(): Promise<void> {
    const [name] = names
    if (name === undefined) {
      setTyped('')
      return
    }
    const exact = calledSo(everybody, name)
    if (names.length > 1) await addMeant(names)
    else if (exact !== undefined) await add([exact])
    else if (known.length <= 1) await add([known[0] ?? name])
    else {
      setTyped('')
      actions.notify({
        text: `Nobody was added: “${name}” can be ${known.length} people. Choose one from the list.`,
        tone: 'plain',
      })
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const isChoosing = event.currentTarget.getAttribute('aria-activedescendant') !== null
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !isChoosing) void settle()
    const line = foldForSearch(`${typed}${event.key}`)
    const mayGoOn = everybody.some(({ name }) => foldForSearch(name).startsWith(line))
    if (!/^[,;]$/u.test(event.key) || mayGoOn) return
    event.preventDefault()
    void addMeant(names)
  }

  function onPaste(event: ClipboardEvent<HTMLInputElement>): void {
    const pasted = namesIn(event.clipboardData.getData('text/plain'))
    if (typed !== '' || pasted.length < 2) return
    event.preventDefault()
    void addMeant(pasted)
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
        ...(isNew ? [{ id: newPerson, name: newPeopleWord(names) }] : []),
      ]}
      allowsEmptyCollection={false}
      menuTrigger="focus"
    >
      <Input
        placeholder={placeholder}
        spellCheck={false}
        onBlur={() => void settle()}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <Popover className={`floating-list ${styles['popover']}`}>
        <ListBox<Choice> className={styles['list'] ?? ''}>
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

interface Choice {
  readonly id: string
  readonly name: string
}

function newPeopleWord(names: readonly string[]): string {
  return names.length === 1 ? `New person: ${joinNames(names)}` : `Add ${joinNames(names)}`
}

function namedPeople(entries: readonly CatalogueEntry[]): readonly Person[] {
  return entries.flatMap(({ id, kind, title }) =>
    kind === 'author' && isRecordId(id) ? [{ id, name: title }] : [],
  )
}

function calledSo(people: readonly Person[], name: string): Person | undefined {
  const folded = foldForSearch(name)
  return people.find((person) => foldForSearch(person.name) === folded)
}

/** Whom a name means that stands beside others: who is called so, or the only one a word of whose name begins so. */
function meantAmongMany(people: readonly Person[], name: string): Person | string {
  const exact = calledSo(people, name)
  if (exact !== undefined || /\s/u.test(name)) return exact ?? name
  const folded = foldForSearch(name)
  const [first, second] = people.filter((person) =>
    foldForSearch(person.name)
      .split(/[\s-]+/u)
      .some((word) => word.startsWith(folded)),
  )
  return second === undefined ? (first ?? name) : name
}
