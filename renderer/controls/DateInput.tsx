import { Input, Label, TextField } from 'react-aria-components'

import type { Day } from '../../core/timestamp.ts'

import styles from './TextInput.module.css'

/** A calendar day, typed or picked; null while none is given. */
export function DateInput({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: Day | null
  readonly onChange: (day: Day | null) => void
}) {
  return (
    <TextField
      type="date"
      className={styles['field'] ?? ''}
      value={value ?? ''}
      onChange={(day) => onChange(day === '' ? null : day)}
    >
      <span className={styles['heading']}>
        <Label>{label}</Label>
      </span>
      <Input className={styles['input'] ?? ''} />
    </TextField>
  )
}
