import { TriangleAlert } from 'lucide-react'
import { Button } from 'react-aria-components'

import styles from './OwedButton.module.css'

/** Says quietly what a block lacks, and leads to where it is written. */
export function OwedButton({
  children,
  about,
  onPress,
}: {
  readonly children: string
  /** Of several that lack the same. */
  readonly about?: string | undefined
  readonly onPress: () => void
}) {
  return (
    <Button
      className={styles['owed'] ?? ''}
      onPress={onPress}
      {...(about === undefined ? {} : { 'aria-label': `${children}: ${about}` })}
    >
      <TriangleAlert aria-hidden />
      {children}
    </Button>
  )
}
