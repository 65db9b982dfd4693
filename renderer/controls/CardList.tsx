import {
  type DragEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'

import { type Arrow, arrowOf } from './arrow.ts'

import styles from './CardList.module.css'

/** What is dragged from one list to the next is told apart from files and text. */
const cardType = 'application/x-copydesk-card'

/** More than are in sight; the others are made as somebody comes near them, so a list may be of any length. */
const firstCards = 30
const moreCards = 60

/**
 * Cards in a list that takes those of the others, dragged by mouse or moved by Alt and an arrow. Enter or a click
 * opens one; the arrows up and down go from card to card.
 */
export function CardList<Card extends { readonly id: string }>({
  label,
  hint,
  cards,
  current = null,
  moved = null,
  nameOf,
  onTake,
  onStep,
  onOpen,
  children,
}: {
  readonly label: string
  /** The id of the text that says what the keys do. */
  readonly hint: string
  readonly cards: readonly Card[]
  /** The card of what is on the page. */
  readonly current?: string | null
  /** A card that was just moved and is looked for. */
  readonly moved?: string | null
  readonly nameOf: (card: Card) => string
  /** A card of another list was let go over this one. */
  readonly onTake: (id: string) => void
  readonly onStep: (id: string, arrow: Arrow) => void
  readonly onOpen: (id: string) => void
  readonly children: (card: Card) => ReactNode
}) {
  const list = useRef<HTMLUListElement>(null)
  const [made, setMade] = useState(firstCards)
  const [last, setLast] = useState<string | null>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const [isTaking, setTaking] = useState(false)
  const sought = [moved, current].map((id) => cards.findIndex((card) => card.id === id) + 1)
  const shown = cards.slice(0, Math.max(made, ...sought))
  const stop = [last, current].find((id) => shown.some((card) => card.id === id)) ?? shown[0]?.id
  useEndInSight(list, shown.length < cards.length ? shown.length : null, setMade)

  function onKeyDown(event: KeyboardEvent<HTMLUListElement>): void {
    const at = placeOf(event.target, event.currentTarget)
    const card = cards[at]
    if (card === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return
    const arrow = arrowOf(event.key)
    if (event.altKey) {
      if (arrow === null) return
      event.preventDefault()
      event.stopPropagation()
      onStep(card.id, arrow)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      onOpen(card.id)
    } else {
      const to = nextPlace(event.key, at, cards.length)
      if (to === null || cards[to] === undefined) return
      event.preventDefault()
      flushSync(() => setMade(Math.max(made, to + 1)))
      cardAt(list, to)?.focus()
    }
  }

  function onDragOver(event: DragEvent): void {
    if (!event.dataTransfer.types.includes(cardType)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'move'
    setTaking(true)
  }

  function onDrop(event: DragEvent): void {
    setTaking(false)
    const id = event.dataTransfer.getData(cardType)
    if (id === '') return
    event.preventDefault()
    if (!cards.some((card) => card.id === id)) onTake(id)
  }

  return (
    <ul
      ref={list}
      role="listbox"
      aria-label={label}
      // What scrolls would be a stop for Tab, and an empty list is none.
      tabIndex={cards.length === 0 ? -1 : undefined}
      className={styles['list']}
      data-drop-target={isTaking || undefined}
      onKeyDown={onKeyDown}
      onDragEnter={onDragOver}
      onDragOver={onDragOver}
      onDragLeave={(event) => {
        if (!isInside(event.relatedTarget, event.currentTarget)) setTaking(false)
      }}
      onDrop={onDrop}
    >
      {shown.map((card, at) => (
        <li
          key={card.id}
          role="option"
          className={styles['card']}
          tabIndex={card.id === stop ? 0 : -1}
          draggable
          data-key={card.id}
          data-dragging={card.id === dragged || undefined}
          aria-current={card.id === current || undefined}
          aria-describedby={hint}
          aria-posinset={at + 1}
          aria-setsize={cards.length}
          onFocus={() => setLast(card.id)}
          onClick={() => onOpen(card.id)}
          onDragStart={({ dataTransfer }) => {
            dataTransfer.effectAllowed = 'move'
            dataTransfer.setData(cardType, card.id)
            dataTransfer.setData('text/plain', nameOf(card))
            setDragged(card.id)
          }}
          onDragEnd={() => setDragged(null)}
        >
          {children(card)}
        </li>
      ))}
    </ul>
  )
}

/** Asks for more cards once the last of so many comes near; null when there are no more. */
function useEndInSight(
  list: RefObject<HTMLUListElement | null>,
  count: number | null,
  ask: (made: number) => void,
): void {
  useEffect(() => {
    const end = count === null ? null : cardAt(list, count - 1)
    if (count === null || end === null) return
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) ask(count + moreCards)
      },
      { root: list.current, rootMargin: '600px' },
    )
    watch.observe(end)
    return () => watch.disconnect()
  }, [list, count, ask])
}

/** Where a key leads to in the list; null for a key that leads nowhere. */
function nextPlace(key: string, at: number, length: number): number | null {
  switch (key) {
    case 'ArrowUp':
      return at - 1
    case 'ArrowDown':
      return at + 1
    case 'Home':
      return 0
    case 'End':
      return length - 1
    default:
      return null
  }
}

function placeOf(target: EventTarget, list: Element): number {
  return [...list.children].findIndex((card) => isInside(target, card))
}

function cardAt(list: RefObject<HTMLUListElement | null>, at: number): HTMLElement | null {
  const card = list.current?.children[at]
  return card instanceof HTMLElement ? card : null
}

function isInside(target: EventTarget | null, element: Element): boolean {
  return target instanceof Node && element.contains(target)
}
