import { type ReactNode, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'

import { SheetDialog } from './SheetDialog.tsx'
import { TextInput } from './TextInput.tsx'

import styles from './SignChoice.module.css'

/** A character or emoji by what it is called. */
export interface Sign {
  readonly character: string
  readonly name: string
  /** What stands for one that can't be seen. */
  readonly shown?: string
}

/** Signs found by name; Enter takes the first, the grid is walked by arrows. */
export function SignChoice({
  title,
  placeholder,
  find,
  filter,
  onChoose,
  onClose,
}: {
  readonly title: string
  readonly placeholder: string
  /** The signs to show for what was typed, which may be nothing. */
  readonly find: (sought: string) => readonly Sign[]
  /** Stands between the field and the signs. */
  readonly filter?: ReactNode
  readonly onChoose: (character: string) => void
  readonly onClose: () => void
}) {
  const [sought, setSought] = useState('')
  const found = find(sought.trim())

  function take(character: string): void {
    onClose()
    onChoose(character)
  }

  return (
    <SheetDialog title={title} size="narrow" onClose={onClose}>
      <form
        className={styles['content']}
        onSubmit={(event) => {
          event.preventDefault()
          const [first] = found
          if (first !== undefined) take(first.character)
        }}
      >
        <TextInput
          label="Name"
          value={sought}
          placeholder={placeholder}
          autoFocus
          onChange={setSought}
        />
        {sought.trim() === '' ? filter : null}
        <ListBox
          aria-label={title}
          layout="grid"
          className={styles['grid'] ?? ''}
          items={found}
          renderEmptyState={() => 'Nothing by this name'}
          onAction={(key) => take(String(key))}
        >
          {({ character, name, shown }) => (
            <ListBoxItem
              id={character}
              textValue={name}
              aria-label={name}
              className={styles['cell'] ?? ''}
            >
              <span className={styles['sign']}>{shown ?? character}</span>
              <span className={styles['name']}>{name}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </form>
    </SheetDialog>
  )
}
