import { Check } from 'lucide-react'
import { CheckboxButton, CheckboxField } from 'react-aria-components'

import styles from './CheckRow.module.css'

/** A box to tick, with what it means and a line of explanation. */
export function CheckRow({
  value,
  title,
  explanation,
  isSelected,
  onChange,
}: {
  /** Names the row inside a group of boxes. */
  readonly value?: string
  readonly title: string
  readonly explanation: string
  /** Left out inside a group, which knows. */
  readonly isSelected?: boolean
  readonly onChange?: (isSelected: boolean) => void
}) {
  return (
    <CheckboxField
      {...(value === undefined ? {} : { value })}
      {...(isSelected === undefined ? {} : { isSelected })}
      {...(onChange === undefined ? {} : { onChange })}
    >
      <CheckboxButton className={styles['row'] ?? ''}>
        {(state) => (
          <>
            <span className={styles['box']}>{state.isSelected ? <Check aria-hidden /> : null}</span>
            <span>
              <span className={styles['title']}>{title}</span>
              <span className={styles['explanation']}>{explanation}</span>
            </span>
          </>
        )}
      </CheckboxButton>
    </CheckboxField>
  )
}
