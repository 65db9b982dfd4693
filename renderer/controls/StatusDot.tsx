import { type Status, statusLabel } from '../../core/article/status.ts'

import styles from './StatusDot.module.css'

/** A coloured dot before the word, never instead of it. */
export function StatusDot({ status }: { readonly status: Status }) {
  return <span aria-hidden data-mark className={`${styles['dot']} ${styles[status]}`} />
}

export function StatusWord({ status }: { readonly status: Status }) {
  return (
    <span className={styles['word']}>
      <StatusDot status={status} />
      {statusLabel(status)}
    </span>
  )
}
