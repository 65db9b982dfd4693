import { useMemo, useState } from 'react'
import { useStore } from 'zustand'

import { type CustomField, customFieldSchema } from '../../core/article/custom-field.ts'
import { counted } from '../../core/counted.ts'
import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import { moveTo } from '../../core/lists/list-order.ts'
import { Choice } from '../controls/Choice.tsx'
import { TextInput } from '../controls/TextInput.tsx'
import { useDeskState, useDeskTools } from '../desk/desk-context.ts'
import { newId } from '../desk/new-id.ts'
import { AgreedList } from './AgreedList.tsx'
import { NewAgreed } from './NewAgreed.tsx'

import styles from './NewAgreed.module.css'

type FieldKind = CustomField['kind']

const kindOptions = customFieldSchema
  .unwrap()
  .shape.kind.options.map((kind) => ({ value: kind, label: kindLabel(kind) }))

/** The fields that the library keeps of each article besides those that all libraries have. */
export function CustomFieldSettings() {
  const { house } = useDeskTools()
  const fields = useStore(house.store, (state) => state.customFields)
  const entries = useDeskState(({ overview }) => overview?.entries)
  const uses = useMemo(() => usesOf(entries ?? []), [entries])
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

  return (
    <>
      <AgreedList
        label="Fields of its own"
        items={fields.map(({ id, name: called, kind: held, choices: chosen }) => ({
          id,
          name: called,
          aside: [kindLabel(held), chosen.join(', ')].filter((part) => part !== '').join(': '),
          warning: warningOf(uses.get(id) ?? 0),
        }))}
        onRename={({ id, name: called }, next) =>
          house.change(`Renamed the field “${called}” to “${next}”`, (before) => ({
            ...before,
            customFields: before.customFields.map((each) =>
              each.id === id ? { ...each, name: next } : each,
            ),
          }))
        }
        onMove={({ id, name: called }, position) =>
          house.change(`Moved the field “${called}”`, (before) => ({
            ...before,
            customFields: moveTo(before.customFields, id, position),
          }))
        }
        onRemove={({ id, name: called }) =>
          void house.change(`Removed the field “${called}”`, (before) => ({
            ...before,
            customFields: before.customFields.filter((each) => each.id !== id),
          }))
        }
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

/** How many articles say something in each field, by its id. */
function usesOf(entries: readonly CatalogueEntry[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>()
  for (const { customFields } of entries) {
    for (const id of customFields) uses.set(id, (uses.get(id) ?? 0) + 1)
  }
  return uses
}

function warningOf(uses: number): string | null {
  if (uses === 0) return null
  const says = uses === 1 ? '1 article says' : `${counted(uses, 'article')} say`
  return `${says} something in it. That stays in ${uses === 1 ? 'the article' : 'the articles'}, but no longer shows; Undo brings the field back.`
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
