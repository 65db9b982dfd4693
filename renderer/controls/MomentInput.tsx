import { Input, Label, TextField } from 'react-aria-components'

import type { Timestamp } from '../../core/timestamp.ts'

import styles from './TextInput.module.css'

/** A day and a time where this computer stands; null while none is given. */
export function MomentInput({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: Timestamp | null
  readonly onChange: (moment: Timestamp | null) => void
}) {
  return (
    <TextField
      type="datetime-local"
      className={styles['field'] ?? ''}
      value={value === null ? '' : localMoment(value)}
      onChange={(moment) => {
        // While a year is typed it may pass through one of five digits.
        if (moment.length > 16) return
        onChange(moment === '' ? null : new Date(moment).toISOString())
      }}
    >
      <span className={styles['heading']}>
        <Label>{label}</Label>
      </span>
      <Input className={styles['input'] ?? ''} />
    </TextField>
  )
}

/** As the field wants it: `2027-03-12T09:30`. */
function localMoment(timestamp: Timestamp): string {
  const date = new Date(timestamp)
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(twoDigits).join('-')
  return `${day}T${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0')
}
