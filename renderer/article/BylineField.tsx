import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useStore } from 'zustand'

import type { Article } from '../../core/article/article.ts'
import { joinNames } from '../../core/article/byline.ts'
import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import { useDeskActions } from '../desk/desk-context.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import { peopleIn } from '../desk/people-in.ts'
import { changeUndoably } from '../desk/undo-record.ts'
import { useOfEntries } from '../desk/use-of-entries.ts'
import { useTrashed } from '../desk/use-trashed.ts'
import { initials } from '../people/initials.ts'
import { AddAuthor } from './AddAuthor.tsx'
import { moveInByline } from './move-in-byline.ts'

import styles from './BylineField.module.css'

/** The authors in their order; a name that is typed and not known becomes a new person. */
export function BylineField({ open }: { readonly open: OpenRecord<Article> }) {
  const byline = useStore(open.store, ({ record }) => record.byline)
  const people = useOfEntries(peopleIn)

  const { did } = useDeskActions()

  function setByline(
    label: string,
    next: (byline: readonly RecordId[]) => readonly RecordId[],
    made: readonly RecordId[] = [],
  ): void {
    changeUndoably({
      open,
      did,
      label,
      made,
      update: (article) => ({ ...article, byline: next(article.byline) }),
    })
  }

  function nameOf(id: RecordId): string {
    const person = people.find((each) => each.id === id)
    return person === undefined ? 'the author' : shownTitle(person)
  }

  return (
    <div className={styles['byline']} role="group" aria-label="Byline">
      {byline.map((id, index) => (
        <span key={id} className={styles['place']}>
          {index > 0 && index === byline.length - 1 ? (
            <span className={styles['joiner']}>and</span>
          ) : null}
          <AuthorChip
            id={id}
            person={people.find((person) => person.id === id)}
            isFirst={index === 0}
            isLast={index === byline.length - 1}
            onMove={(step) =>
              setByline(`Moved ${nameOf(id)} in the byline`, (before) =>
                moveInByline(before, id, step),
              )
            }
            onRemove={() =>
              setByline(`Removed ${nameOf(id)} from the byline`, (before) =>
                before.filter((other) => other !== id),
              )
            }
          />
          {index < byline.length - 2 ? <span className={styles['comma']}>,</span> : null}
        </span>
      ))}
      <AddAuthor
        label="Add an author"
        placeholder={byline.length === 0 ? 'Add the author' : 'Add another'}
        except={byline}
        onAdd={({ people: added, made }) =>
          setByline(
            `Added ${joinNames(added.map(({ name }) => name))} to the byline`,
            (before) => [...new Set([...before, ...added.map(({ id }) => id)])],
            made,
          )
        }
      />
    </div>
  )
}

function AuthorChip({
  id,
  person,
  isFirst,
  isLast,
  onMove,
  onRemove,
}: {
  readonly id: RecordId
  readonly person: CatalogueEntry | undefined
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (step: -1 | 1) => void
  readonly onRemove: () => void
}) {
  const actions = useDeskActions()
  const trashed = useTrashed(id)
  const name = person === undefined ? missingName(trashed) : shownTitle(person)
  const choices = [
    trashed === undefined
      ? { id: 'open', label: 'Open the bio', act: () => void actions.open(id, 'main') }
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
      <Popover className={`floating-list ${styles['popover']}`}>
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
  return `${shownTitle(trashed)} (in the trash)`
}
