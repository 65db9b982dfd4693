import type { ReactNode } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'

import { IconButton } from './IconButton.tsx'

import styles from './ActionMenu.module.css'

export interface MenuAction {
  readonly label: string
  /** Printed beside the label; whoever shows the menu listens for them. */
  readonly keys?: string
  readonly isDisabled?: boolean
  readonly run: () => void
}

/** A button with an icon that opens what can be done with one thing. */
export function ActionMenu({
  label,
  icon,
  actions,
}: {
  readonly label: string
  readonly icon: ReactNode
  readonly actions: readonly MenuAction[]
}) {
  return (
    <MenuTrigger>
      <IconButton label={label}>{icon}</IconButton>
      <Popover className={styles['popover'] ?? ''} offset={4}>
        <Menu
          aria-label={label}
          className={styles['menu'] ?? ''}
          disabledKeys={actions.filter(({ isDisabled }) => isDisabled === true).map(labelOf)}
          onAction={(key) => actions.find((action) => action.label === key)?.run()}
        >
          {actions.map((action) => (
            <MenuItem
              key={action.label}
              id={action.label}
              textValue={action.label}
              className={styles['item'] ?? ''}
            >
              <span>{action.label}</span>
              {action.keys === undefined ? null : <kbd>{action.keys}</kbd>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function labelOf({ label }: MenuAction): string {
  return label
}
