import { type RefObject, useLayoutEffect, useState } from 'react'

/** What a day has around its lines, and what each of them takes, in pixels. */
const frame = 28
const line = 20

const fewest = 2

/** How many articles have room below each other in a day of these weeks. */
export function useLinesOfDay(days: RefObject<HTMLElement | null>): number {
  const [lines, setLines] = useState(fewest)

  useLayoutEffect(() => {
    const shown = days.current
    if (shown === null) return undefined
    function measure(): void {
      const day = shown?.querySelector('section')
      if (!day) return
      setLines(Math.max(fewest, Math.floor((day.getBoundingClientRect().height - frame) / line)))
    }
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(shown)
    return () => watch.disconnect()
  })

  return lines
}
