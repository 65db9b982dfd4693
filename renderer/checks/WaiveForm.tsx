import { useState } from 'react'

import { Button } from '../controls/Button.tsx'
import { TextInput } from '../controls/TextInput.tsx'

import styles from './FindingCard.module.css'

/** Why a finding may stand. */
export function WaiveForm({
  onWaive,
  onCancel,
}: {
  readonly onWaive: (reason: string) => void
  readonly onCancel: () => void
}) {
  const [reason, setReason] = useState('')
  const isGiven = reason.trim() !== ''
  return (
    <form
      className={styles['waive']}
      onSubmit={(event) => {
        event.preventDefault()
        if (isGiven) onWaive(reason)
      }}
    >
      <TextInput
        label="Why it may stand"
        value={reason}
        placeholder="Goes into the bundle with your name"
        autoFocus
        onChange={setReason}
      />
      <div className={styles['ways']}>
        <Button type="submit" isDisabled={!isGiven}>
          Let it stand
        </Button>
        <Button look="link" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
