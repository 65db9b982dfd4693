import { type ReactNode, useRef } from 'react'
import { Popover } from 'react-aria-components'

import type { NamedPerson } from './post-actions.ts'

import styles from './NameMenu.module.css'

/** The people to name, under the `@`; the keys stay with the text, which says who is meant. */
export function NameMenu({
  id,
  offered,
  current,
  before,
  onTake,
}: {
  readonly id: string
  readonly offered: readonly NamedPerson[]
  readonly current: NamedPerson | null
  /** What stands before the `@`, set as the text is. */
  readonly before: ReactNode
  readonly onTake: (person: NamedPerson) => void
}) {
  const at = useRef<HTMLSpanElement | null>(null)
  return (
    <>
      <span className={styles['before']} aria-hidden>
        {before}
        <span ref={at}>{'\u200b'}</span>
      </span>
      <Popover
        className={`floating-list ${styles['menu']}`}
        triggerRef={at}
        isOpen
        isNonModal
        placement="bottom start"
        offset={4}
        aria-label="People to name"
      >
        <ul id={id} role="listbox" aria-label="People to name">
          {offered.map((person) => (
            <li
              key={person.id}
              id={`${id}-${person.id}`}
              role="option"
              aria-selected={person === current}
              className={styles['person']}
              onPointerDown={(event) => {
                // The caret stays in the text.
                event.preventDefault()
                onTake(person)
              }}
            >
              {person.name}
            </li>
          ))}
        </ul>
      </Popover>
    </>
  )
}
