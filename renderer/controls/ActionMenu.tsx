import type { ReactNode } from 'react'
import { MenuTrigger, Popover } from 'react-aria-components'

import { ActionList, type MenuAction } from './ActionList.tsx'
import { IconButton } from './IconButton.tsx'

import styles from './ActionList.module.css'

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
      <Popover className={`floating-list ${styles['popover']}`} offset={4}>
        <ActionList label={label} actions={actions} />
      </Popover>
    </MenuTrigger>
  )
}
