import { useState } from 'react'

import { Button } from './Button.tsx'
import { TextInput } from './TextInput.tsx'

import styles from './LineForm.module.css'

/** Asks on the spot for one line, without which it can't go on. */
export function LineForm({
  label,
  act,
  onGive,
  onCancel,
}: {
  readonly label: string
  /** What the button says that goes on. */
  readonly act: string
  /** Without spaces around it, and never empty. */
  readonly onGive: (line: string) => void
  readonly onCancel: () => void
}) {
  const [typed, setTyped] = useState('')
  const line = typed.trim()
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        if (line !== '') onGive(line)
      }}
    >
      <TextInput label={label} value={typed} autoFocus onChange={setTyped} />
      <div className={styles['ways']}>
        <Button type="submit" isDisabled={line === ''}>
          {act}
        </Button>
        <Button look="link" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
