import type { ReactNode } from 'react'
import {
  Button,
  type ButtonProps,
  ToggleButton,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components'

import styles from './IconButton.module.css'

/** A button with an icon for a face; its name shows as a tooltip, with its keys when it has some. */
export function IconButton({
  label,
  keys,
  isSelected,
  children,
  ...props
}: Omit<ButtonProps, 'className' | 'style' | 'children'> & {
  readonly label: string
  readonly keys?: string
  /** Given: the button shows a state, on or off. */
  readonly isSelected?: boolean
  readonly children: ReactNode
}) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {isSelected === undefined ? (
        <Button {...props} aria-label={label} className={styles['button'] ?? ''}>
          {children}
        </Button>
      ) : (
        <ToggleButton
          aria-label={label}
          className={styles['button'] ?? ''}
          isSelected={isSelected}
          {...(props.isDisabled === undefined ? {} : { isDisabled: props.isDisabled })}
          {...(props.onPress === undefined ? {} : { onPress: props.onPress })}
        >
          {children}
        </ToggleButton>
      )}
      <Tooltip className={styles['tip'] ?? ''} offset={6}>
        {label}
        {keys === undefined ? null : <kbd>{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  )
}
