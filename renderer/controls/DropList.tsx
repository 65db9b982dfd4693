import type { KeyboardEvent, ReactNode } from 'react'
import {
  ListBox,
  ListBoxItem,
  ListLayout,
  useDragAndDrop,
  Virtualizer,
} from 'react-aria-components'

import styles from './DropList.module.css'

export interface DropCard {
  readonly id: string
  readonly name: string
}

/** What is dragged from one list to the next is told apart from files and text. */
const cardType = 'application/x-copydesk-card'

/**
 * Cards in a list that takes those of its neighbours, dragged by mouse or moved by Alt and an arrow; Enter opens
 * one.
 */
export function DropList<Card extends DropCard>({
  label,
  cards,
  cardHeight = null,
  gap = 0,
  onDrop,
  onStep,
  onOpen,
  children,
}: {
  readonly label: string
  readonly cards: readonly Card[]
  /** About how many pixels, where the list may be so long that only the cards in sight are made. */
  readonly cardHeight?: number | null
  /** Pixels between the cards of such a list. */
  readonly gap?: number
  readonly onDrop: (ids: readonly string[]) => void
  readonly onStep: (id: string, arrow: Arrow) => void
  readonly onOpen: (id: string) => void
  readonly children: (card: Card) => ReactNode
}) {
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({ [cardType]: String(key), 'text/plain': nameOf(String(key)) })),
    acceptedDragTypes: [cardType],
    getDropOperation: () => 'move',
    // Over a card, too, it is the list that takes it and shows so.
    onRootDrop: ({ items }) => void take(items),
  })

  function nameOf(id: string): string {
    return cards.find((card) => card.id === id)?.name ?? ''
  }

  async function take(
    items: readonly {
      readonly kind: string
      readonly getText?: (type: string) => Promise<string>
    }[],
  ): Promise<void> {
    const ids = await Promise.all(
      items.flatMap((item) => (item.getText === undefined ? [] : [item.getText(cardType)])),
    )
    onDrop(ids.filter((id) => !cards.some((card) => card.id === id)))
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const arrow = arrows.find((each) => each === event.key)
    const row = event.target instanceof Element ? event.target.closest('[data-key]') : null
    const id = row?.getAttribute('data-key')
    if (!event.altKey || arrow === undefined || id === null || id === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onStep(id, arrow)
  }

  const list = (
    <ListBox<Card>
      aria-label={label}
      className={styles['list'] ?? ''}
      items={cards}
      dragAndDropHooks={dragAndDropHooks}
      selectionMode="none"
      onAction={(key) => onOpen(String(key))}
    >
      {(card) => (
        <ListBoxItem id={card.id} textValue={card.name} className={styles['card'] ?? ''}>
          {children(card)}
        </ListBoxItem>
      )}
    </ListBox>
  )
  return (
    <div className={styles['keys']} onKeyDownCapture={onKeyDown}>
      {cardHeight === null ? (
        list
      ) : (
        <Virtualizer
          layout={ListLayout}
          layoutOptions={{ estimatedRowSize: cardHeight, gap, padding: gap }}
        >
          {list}
        </Virtualizer>
      )}
    </div>
  )
}

const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const

export type Arrow = (typeof arrows)[number]
