import { Button } from '../controls/Button.tsx'

import styles from './MissingPost.module.css'

/** The empty place of a post that the thread once had. */
export function MissingPost({
  index,
  total,
  onWrite,
  onClose,
}: {
  readonly index: number
  readonly total: number
  readonly onWrite: () => void
  readonly onClose: () => void
}) {
  return (
    <div className={styles['slot']}>
      <p>
        {index} of {total} is missing
      </p>
      <Button onPress={onWrite}>Write it</Button>
      <Button onPress={onClose}>Close the gap</Button>
    </div>
  )
}
