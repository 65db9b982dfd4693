import { useState } from 'react'

import { Button } from '../../controls/Button.tsx'
import { TextInput } from '../../controls/TextInput.tsx'

import styles from './ReviewPanel.module.css'

/** A few words to the others, kept until they are taken; Ctrl or Cmd with Enter sends them, Escape drops them. */
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
  /** False when they were not taken. */
  readonly onSend: (text: string) => Promise<boolean>
  readonly onDrop: () => void
}) {
  const [text, setText] = useState('')
  const [isSending, setSending] = useState(false)

  async function send(): Promise<void> {
    if (text.trim() === '' || isSending) return
    setSending(true)
    if (!(await onSend(text.trim()))) setSending(false)
  }

  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          void send()
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
