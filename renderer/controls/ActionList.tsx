import { Menu, MenuItem } from 'react-aria-components'

import styles from './ActionList.module.css'

export interface MenuAction {
  readonly label: string
  /** Printed beside the label; whoever shows the menu listens for them. */
  readonly keys?: string
  readonly isDisabled?: boolean
  readonly run: () => void
}

/** What can be done with one thing, in a popover. */
export function ActionList({
  label,
  actions,
}: {
  readonly label: string
  readonly actions: readonly MenuAction[]
}) {
  return (
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
  )
}

function labelOf({ label }: MenuAction): string {
  return label
}
