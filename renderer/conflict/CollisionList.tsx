import type { Choice, Choices, Collision } from '../../core/merge/collision.ts'
import { CollisionCard, type SideNames } from './CollisionCard.tsx'

import styles from './CollisionList.module.css'

/** Every place at which two versions collide, below a sentence that says what is asked. */
export function CollisionList({
  collisions,
  names,
  choices,
  onChoose,
  children,
}: {
  readonly collisions: readonly Collision[]
  readonly names: SideNames
  readonly choices: Choices
  readonly onChoose: (place: string, choice: Choice) => void
  readonly children: string
}) {
  return (
    <div className={styles['list']}>
      <p className={styles['intro']}>{children}</p>
      {collisions.map((collision) => (
        <CollisionCard
          key={collision.place}
          collision={collision}
          names={names}
          choice={choices[collision.place] ?? null}
          onChoose={(choice) => onChoose(collision.place, choice)}
        />
      ))}
    </div>
  )
}
