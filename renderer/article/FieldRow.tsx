import type { ReactNode } from 'react'

import styles from './FieldRow.module.css'

/** A label and a line that grows, for what is written into a block. */
export function FieldRow({
  label,
  hint,
  value,
  placeholder,
  onChange,
}: {
  readonly label: string
  readonly hint?: ReactNode
  readonly value: string
  readonly placeholder: string
  readonly onChange: (value: string) => void
}) {
  return (
    <label className={styles['row']}>
      <span className={styles['label']}>
        {label}
        {hint}
      </span>
      <textarea
        rows={1}
        value={value}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value.replaceAll(/[\r\n]+/gu, ' '))}
      />
    </label>
  )
}
