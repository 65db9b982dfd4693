import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'

import styles from './SeeMore.module.css'

/** A text of which LinkedIn shows three lines until a reader asks for the rest. */
export function SeeMore({ children }: { readonly children: ReactNode }) {
  const content = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [isLong, setLong] = useState(false)

  useEffect(() => {
    if (content.current === null) return undefined
    const observer = new ResizeObserver(([entry]) =>
      setLong((entry?.contentRect.height ?? 0) > threeLines + 1),
    )
    observer.observe(content.current)
    return () => observer.disconnect()
  }, [])

  return (
    <div className={styles['whole']}>
      <div className={isOpen ? '' : styles['cut']}>
        <div ref={content}>{children}</div>
      </div>
      {isLong ? (
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

/** Pixels, as the style sheet cuts them. */
const threeLines = 60
