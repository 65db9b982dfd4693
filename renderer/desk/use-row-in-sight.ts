import { type RefObject, useEffect, useRef, useState } from 'react'
import { ListLayout } from 'react-aria-components'

import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import type { AnyId } from '../../core/library/record-id.ts'

export interface RowInSight {
  /** Where the rows of a long list stand; most of them are not made. */
  readonly layout: ListLayout<CatalogueEntry>
  readonly list: RefObject<HTMLDivElement | null>
}

/**
 * Keeps a row before somebody’s eyes: when another one is meant, when the list is put in order anew, and when the
 * row that they saw moves or has no room any more. Who has scrolled away from it is left where they are.
 */
export function useRowInSight({
  row,
  sought,
  rows,
  order,
}: {
  /** The row of what is on the page; null where several are chosen. */
  readonly row: AnyId | null
  /** A row that was just moved or brought back. */
  readonly sought: AnyId | null
  /** What the list holds and how it is put in order; another value may stand for other places. */
  readonly rows: unknown
  readonly order: unknown
}): RowInSight {
  const [layout] = useState(() => new ListLayout<CatalogueEntry>())
  const list = useRef<HTMLDivElement>(null)
  const last = useRef<Look>(null)

  useEffect(() => {
    if (row === null) return undefined
    let stopFollowing = nothingToStop
    // The list lays out its rows once they are drawn.
    const frame = requestAnimationFrame(() => {
      const { current: former } = last
      const place = placeOf(layout, row)
      last.current = place === null ? null : { row, rows, order, top: place.top }
      if (place === null || list.current === null) return
      const isOther = former?.row !== row || former.order !== order
      const isMoved = former?.rows !== rows && former?.top !== place.top
      if (isOther || (isMoved && isSeen(list.current, former.top, list.current.clientHeight))) {
        stopFollowing = followIntoSight(list.current, () => placeOf(layout, row))
      }
    })
    return () => {
      cancelAnimationFrame(frame)
      stopFollowing()
    }
  }, [row, rows, order, layout])

  useEffect(() => {
    if (sought === null) return undefined
    const { current: element } = list
    return element === null ? undefined : followIntoSight(element, () => placeOf(layout, sought))
  }, [sought, layout])

  useEffect(() => {
    const { current: element } = list
    if (row === null || element === null) return undefined
    let height = element.clientHeight
    const observer = new ResizeObserver(() => {
      const former = height
      height = element.clientHeight
      const place = placeOf(layout, row)
      if (place === null || height === former) return
      // A list that was put away has forgotten where it was.
      if (former === 0 || isSeen(element, place.top, former)) bringIntoSight(element, place)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [row, layout])

  return { layout, list }
}

/** Where the row stood when it was last looked for. */
interface Look {
  readonly row: AnyId
  readonly rows: unknown
  readonly order: unknown
  readonly top: number
}

interface Place {
  readonly top: number
  readonly bottom: number
}

function placeOf(layout: RowInSight['layout'], id: AnyId): Place | null {
  const rect = layout.getLayoutInfo(id)?.rect
  return rect === undefined ? null : { top: rect.y, bottom: rect.y + rect.height }
}

function isSeen({ scrollTop }: Element, top: number, height: number): boolean {
  return top >= scrollTop && top < scrollTop + height
}

/** Rows far away are measured only when they come near, which moves those below them. Answers the way to stop. */
function followIntoSight(list: Element, placeNow: () => Place | null): () => void {
  let frames = 0
  let request = requestAnimationFrame(look)

  function look(): void {
    const place = placeNow()
    if (place !== null) bringIntoSight(list, place)
    frames += 1
    if (frames < framesOfMeasuring) request = requestAnimationFrame(look)
  }
  return () => cancelAnimationFrame(request)
}

const framesOfMeasuring = 10

function nothingToStop(): void {
  // Nothing is followed yet.
}

/** Scrolls no further than it takes to see the row whole. */
function bringIntoSight(list: Element, { top, bottom }: Place): void {
  if (top < list.scrollTop) list.scrollTop = top
  else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight
}
