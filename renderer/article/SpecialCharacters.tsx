import { useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'

import { SheetDialog } from '../controls/SheetDialog.tsx'
import { TextInput } from '../controls/TextInput.tsx'
import { specialCharacters } from './special-characters.ts'

import styles from './SpecialCharacters.module.css'

/** Characters that keyboards hide, found by name and put at the caret. */
export function SpecialCharacters({
  onChoose,
  onClose,
}: {
  readonly onChoose: (character: string) => void
  readonly onClose: () => void
}) {
  const [sought, setSought] = useState('')
  const found = specialCharacters.filter(
    ({ name, character }) =>
      character === sought || name.toLowerCase().includes(sought.trim().toLowerCase()),
  )
  return (
    <SheetDialog title="Special characters" size="narrow" onClose={onClose}>
      <div className={styles['content']}>
        <TextInput
          label="Name"
          value={sought}
          placeholder="dash, euro, non-breaking"
          autoFocus
          onChange={setSought}
        />
        <ListBox
          aria-label="Characters"
          layout="grid"
          className={styles['grid'] ?? ''}
          items={found}
          renderEmptyState={() => 'No character by this name'}
          onAction={(key) => {
            onClose()
            onChoose(String(key))
          }}
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
      </div>
    </SheetDialog>
  )
}
