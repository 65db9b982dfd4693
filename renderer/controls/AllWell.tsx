import { Check } from 'lucide-react'
import type { ReactNode } from 'react'

import styles from './AllWell.module.css'

/** Says that there is nothing to do. */
export function AllWell({ children }: { readonly children: ReactNode }) {
  return (
    <p className={styles['well']}>
      <Check aria-hidden />
      {children}
    </p>
  )
}
