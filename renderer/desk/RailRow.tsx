import type { ReactNode } from 'react'
import { ListBoxItem } from 'react-aria-components'

import styles from './RailRow.module.css'

/** One source among the others: what it is called and how much it holds. */
export function RailRow({
  id,
  name,
  icon,
  count,
}: {
  readonly id: string
  readonly name: string
  readonly icon: ReactNode
  readonly count: number
}) {
  return (
    <ListBoxItem id={id} textValue={name} className={styles['row'] ?? ''}>
      <span className={styles['icon']} title={name}>
        {icon}
      </span>
      <span className={styles['name']}>{name}</span>
      <span className={styles['count']}>{count === 0 ? '' : count.toLocaleString('en-GB')}</span>
    </ListBoxItem>
  )
}
