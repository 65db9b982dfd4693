import { type RefObject, useEffect } from 'react'

/**
 * When what has the focus in a pane of cards goes away, the focus goes to the same button of the card that stands in
 * its place by then, so that one goes on by keys; `elsewhere` is told where no card is left.
 */
export function useHeirOfFocus(pane: RefObject<HTMLElement | null>, elsewhere: () => void): void {
  useEffect(() => {
    const element = pane.current
    if (element === null) return undefined
    let former: FormerFocus | null = null

    function note({ target }: FocusEvent): void {
      former = target instanceof HTMLElement ? focusOn(target) : null
    }

    const observer = new MutationObserver(() => {
      if (former === null || former.target.isConnected) return
      const heir = heirOf(former)
      former = null
      if (document.activeElement !== document.body) return
      if (heir === null) elsewhere()
      else heir.focus()
    })
    element.addEventListener('focusin', note)
    observer.observe(element, { childList: true, subtree: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('focusin', note)
    }
  }, [pane, elsewhere])
}

interface FormerFocus {
  readonly target: HTMLElement
  /** What the card stood in, and how many stood before it; null outside of cards. */
  readonly place: { readonly list: Element; readonly at: number } | null
}

function focusOn(target: HTMLElement): FormerFocus {
  const card = target.closest('article')
  const list = card?.parentElement ?? null
  if (card === null || list === null) return { target, place: null }
  return { target, place: { list, at: cardsIn(list).indexOf(card) } }
}

function heirOf({ target, place }: FormerFocus): HTMLElement | null {
  if (place?.list.isConnected !== true) return null
  const cards = cardsIn(place.list)
  const buttons = [...((cards[place.at] ?? cards.at(-1))?.querySelectorAll('button') ?? [])]
  return buttons.find((button) => labelOf(button) === labelOf(target)) ?? buttons[0] ?? null
}

function cardsIn(list: Element): readonly Element[] {
  return [...list.children].filter((child) => child.matches('article'))
}

function labelOf(control: HTMLElement): string | null {
  return control.ariaLabel ?? control.textContent
}
