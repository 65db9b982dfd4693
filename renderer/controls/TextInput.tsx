import type { ReactNode } from 'react'
import { Input, Label, TextArea, TextField } from 'react-aria-components'

import styles from './TextInput.module.css'

/** A labelled field for text of one line or several; it grows with what is written. */
export function TextInput({
  label,
  isLabelShown = true,
  value,
  onChange,
  onLeave,
  lines = 1,
  hint,
  placeholder,
  isReadOnly = false,
  autoFocus = false,
}: {
  readonly label: string
  readonly isLabelShown?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onLeave?: () => void
  readonly lines?: number
  /** Stands at the right of the label, for example a length. */
  readonly hint?: ReactNode
  readonly placeholder?: string
  readonly isReadOnly?: boolean
  readonly autoFocus?: boolean
}) {
  const shared = {
    className: styles['input'] ?? '',
    spellCheck: false,
    ...(placeholder === undefined ? {} : { placeholder }),
  }
  return (
    <TextField
      className={styles['field'] ?? ''}
      value={value}
      onChange={onChange}
      {...(onLeave === undefined ? {} : { onBlur: onLeave })}
      isReadOnly={isReadOnly}
      // Only dialogs ask for it, where the field is what the dialog is about.
      autoFocus={autoFocus}
      {...(isLabelShown ? {} : { 'aria-label': label })}
    >
      {isLabelShown ? (
        <span className={styles['heading']}>
          <Label>{label}</Label>
          {hint === undefined ? null : <span className={styles['hint']}>{hint}</span>}
        </span>
      ) : null}
      {lines === 1 ? <Input {...shared} /> : <TextArea {...shared} rows={lines} />}
    </TextField>
  )
}
