import type { ReactNode } from 'react'

import styles from './CardHint.module.css'

/** What can be done with the cards above; each of them is described by it. */
export function CardHint({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <p id={id} className={styles['hint']}>
      {children}
    </p>
  )
}
