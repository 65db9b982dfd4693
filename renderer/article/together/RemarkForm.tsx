import { useState } from 'react'

import { Button } from '../../controls/Button.tsx'
import { TextInput } from '../../controls/TextInput.tsx'

import styles from './ReviewPanel.module.css'

/** A few words to the others; Ctrl or Cmd with Enter sends them, Escape drops them. */
export function RemarkForm({
  label,
  action,
  isFocused,
  onSend,
  onDrop,
}: {
  readonly label: string
  readonly action: string
  readonly isFocused: boolean
  readonly onSend: (text: string) => void
  readonly onDrop: () => void
}) {
  const [text, setText] = useState('')

  function send(): void {
    if (text.trim() === '') return
    setText('')
    onSend(text.trim())
  }

  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          send()
        }
        if (event.key === 'Escape') onDrop()
      }}
    >
      <TextInput label={label} value={text} lines={2} autoFocus={isFocused} onChange={setText} />
      <div className={styles['row']}>
        <Button type="submit" look="main" isDisabled={text.trim() === ''}>
          {action}
        </Button>
        <Button onPress={onDrop}>Cancel</Button>
      </div>
    </form>
  )
}
