import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'

import styles from './SeeMore.module.css'

/** A text of which LinkedIn shows three lines until a reader asks for the rest. */
export function SeeMore({ children }: { readonly children: ReactNode }) {
  const text = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [isCut, setCut] = useState(false)

  // After each render, for the text may be another.
  useLayoutEffect(() => {
    const { scrollHeight = 0, clientHeight = 0 } = text.current ?? {}
    if (!isOpen) setCut(scrollHeight > clientHeight + 1)
  })

  return (
    <div className={styles['whole']}>
      <div ref={text} className={isOpen ? '' : styles['cut']}>
        {children}
      </div>
      {isCut ? (
        <Button
          className={styles['more'] ?? ''}
          data-open={isOpen || undefined}
          onPress={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Show less' : '…see more'}
        </Button>
      ) : null}
    </div>
  )
}
