import { untitled } from '../../core/library/library-record.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { Button } from '../controls/Button.tsx'
import { useDeskActions, useDeskState } from './desk-context.ts'

import styles from './UsedIn.module.css'

/** The records that refer to this one. */
export function UsedIn({ id }: { readonly id: AnyId }) {
  const actions = useDeskActions()
  const entries = useDeskState(({ overview }) => overview?.entries)
  const users = (entries ?? []).filter(({ references }) => references.includes(id))

  return users.length === 0 ? null : (
    <section className={styles['used']}>
      <h3>Used in</h3>
      <ul>
        {users.map((user) => (
          <li key={user.id}>
            <Button look="link" onPress={() => void actions.open(user.id, 'main')}>
              {user.title === '' ? untitled(user.kind) : user.title}
            </Button>
            {user.isTemplate ? <span className={styles['aside']}>Template</span> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
