import { type RefObject, useEffect, useRef } from 'react'

import { useDeskActions, useDeskState } from './desk-context.ts'
import { openId, type Page } from './page.ts'

/** Frames in which a page may still grow to where somebody was. */
const longestGrowth = 90

/** Scrolls a record to where it was left, and keeps where it is. */
export function usePlace(page: Page | null): RefObject<HTMLElement | null> {
  const scroller = useRef<HTMLElement>(null)
  const id = openId(page)
  const { notePlace } = useDeskActions()
  const scroll = useDeskState(({ view }) => view.places.find((each) => each.id === id)?.scroll ?? 0)
  const target = useRef(scroll)

  useEffect(() => {
    target.current = scroll
    // Where a page was is asked when it comes, not while it is scrolled.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [id])

  useEffect(() => {
    const element = scroller.current
    if (element === null || id === null) return
    const stopScrolling = scrollWhenGrown(element, target.current)

    function noteScroll(): void {
      if (element !== null && id !== null) notePlace({ id, scroll: element.scrollTop })
    }
    element.addEventListener('scroll', noteScroll, { passive: true })
    return () => {
      stopScrolling()
      element.removeEventListener('scroll', noteScroll)
    }
  }, [id, notePlace])

  return scroller
}

/** A page grows while its parts come; a hand on it ends the waiting. Answers the way to stop. */
function scrollWhenGrown(element: HTMLElement, target: number): () => void {
  let frames = 0
  let request = requestAnimationFrame(scroll)

  function scroll(): void {
    element.scrollTop = target
    frames += 1
    const isThere = Math.abs(element.scrollTop - target) < 2
    if (!isThere && frames < longestGrowth) request = requestAnimationFrame(scroll)
  }
  function stop(): void {
    cancelAnimationFrame(request)
  }
  for (const event of ['wheel', 'pointerdown', 'keydown']) {
    element.addEventListener(event, stop, { once: true, passive: true })
  }
  return stop
}
