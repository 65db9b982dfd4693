import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps } from 'react-aria-components'

import styles from './Button.module.css'

/** A button that says with a verb what will happen. */
export function Button({
  look = 'quiet',
  children,
  ...props
}: Omit<ButtonProps, 'className' | 'style' | 'children'> & {
  readonly look?: 'main' | 'quiet' | 'link'
  readonly children: ReactNode
}) {
  return (
    <AriaButton {...props} className={`${styles['button']} ${styles[look]}`}>
      {children}
    </AriaButton>
  )
}
