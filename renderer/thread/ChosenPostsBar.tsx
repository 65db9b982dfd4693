import { Toolbar } from 'react-aria-components'

import type { RecordId } from '../../core/library/record-id.ts'
import { Button } from '../controls/Button.tsx'
import type { PostActions } from './post-actions.ts'

import styles from './ChosenPostsBar.module.css'

/** What can be done with several posts as one act. */
export function ChosenPostsBar({
  ids,
  actions,
  onLeave,
}: {
  readonly ids: ReadonlySet<RecordId>
  readonly actions: PostActions
  readonly onLeave: () => void
}) {
  return (
    <Toolbar className={styles['bar'] ?? ''} aria-label="Chosen posts">
      <span role="status" className={styles['count']}>
        {ids.size} posts chosen
      </span>
      <Button onPress={() => actions.shiftAll(ids, -1)}>Move up</Button>
      <Button onPress={() => actions.shiftAll(ids, 1)}>Move down</Button>
      <Button onPress={() => actions.joinAll(ids)}>Join</Button>
      <Button onPress={() => actions.removeAll(ids)}>Remove</Button>
      <Button look="link" onPress={onLeave}>
        Choose none
      </Button>
    </Toolbar>
  )
}
