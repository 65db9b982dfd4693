import type { ReactNode } from 'react'

import styles from './CountedPart.module.css'

/** A part of a report: its heading, how many things it has, and these. */
export function CountedPart({
  heading,
  count,
  children,
}: {
  readonly heading: string
  readonly count: number
  readonly children: ReactNode
}) {
  return (
    <section className={styles['part']} aria-label={heading}>
      <h3>
        {heading} <span>{count}</span>
      </h3>
      {children}
    </section>
  )
}
