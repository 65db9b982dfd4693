import type { KeyboardEvent, ReactNode } from 'react'

import { type Arrow, arrowOf } from './arrow.ts'

/** Card lists side by side, so many to a row: the arrows go from one to the next that holds a card. */
export function CardLists({
  across,
  className,
  children,
}: {
  readonly across: number
  readonly className: string
  readonly children: ReactNode
}) {
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const arrow = arrowOf(event.key)
    const from = event.target
    const hasModifier = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey
    if (event.defaultPrevented || arrow === null || hasModifier) return
    if (!(from instanceof HTMLElement) || from.role !== 'option') return
    const card = nextCard(from, { arrow, across, lists: listsIn(event.currentTarget) })
    if (card === undefined) return
    event.preventDefault()
    card.focus()
  }

  return (
    <div className={className} onKeyDown={onKeyDown}>
      {children}
    </div>
  )
}

function listsIn(container: Element): readonly Element[] {
  return [...container.querySelectorAll('[role="listbox"]')]
}

function nextCard(
  from: HTMLElement,
  {
    arrow,
    across,
    lists,
  }: { readonly arrow: Arrow; readonly across: number; readonly lists: readonly Element[] },
): HTMLElement | undefined {
  const step = stepOf(arrow, across)
  const here = lists.findIndex((list) => list.contains(from))
  for (let at = here + step; at >= 0 && at < lists.length; at += step) {
    const card = nearest(cardsIn(lists[at]), from)
    if (card !== undefined) return card
  }
  return undefined
}

function stepOf(arrow: Arrow, across: number): number {
  switch (arrow) {
    case 'ArrowLeft':
      return -1
    case 'ArrowRight':
      return 1
    case 'ArrowUp':
      return -across
    case 'ArrowDown':
      return across
  }
}

function cardsIn(list: Element | undefined): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])]
}

/** The card that stands at about the same height. */
function nearest(cards: readonly HTMLElement[], from: HTMLElement): HTMLElement | undefined {
  const { top } = from.getBoundingClientRect()
  const byDistance = cards.map((card) => ({
    card,
    distance: Math.abs(card.getBoundingClientRect().top - top),
  }))
  return byDistance.toSorted((one, other) => one.distance - other.distance)[0]?.card
}
