import type { ReactNode } from 'react'

import styles from './BlockFields.module.css'

/**
 * What no reader sees of a block, such as its address. It lies below the block and over the text, so that nothing
 * moves, and shows only while the block is chosen or one is in a field of it. The focus finds its fields at any time.
 */
export function BlockFields({ children }: { readonly children: ReactNode }) {
  return <div className={styles['fields']}>{children}</div>
}
