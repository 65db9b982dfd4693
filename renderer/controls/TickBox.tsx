import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { CheckboxButton, CheckboxField } from 'react-aria-components'

import styles from './TickBox.module.css'

/** A box to tick with a few words beside it. */
export function TickBox({
  isSelected,
  onChange,
  children,
}: {
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly children: ReactNode
}) {
  return (
    <CheckboxField isSelected={isSelected} onChange={onChange}>
      <CheckboxButton className={styles['row'] ?? ''}>
        {(state) => (
          <>
            <span className={styles['box']}>{state.isSelected ? <Check aria-hidden /> : null}</span>
            <span>{children}</span>
          </>
        )}
      </CheckboxButton>
    </CheckboxField>
  )
}
