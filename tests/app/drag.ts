import { expect, type Locator, type Page } from '@playwright/test'

/** Drags a card onto a list, and lets go once the list says that it takes it. */
export async function dragOnto(window: Page, card: Locator, list: Locator): Promise<void> {
  // Waits until the card stands still, so that it is the card that is taken.
  await card.hover({ position: { x: 30, y: 10 } })
  const from = await card.boundingBox()
  const to = await list.boundingBox()
  if (from === null || to === null) throw new Error('The card or the list is not shown')
  await window.mouse.down()
  for (const part of [0.2, 0.4, 0.6, 0.8, 1]) {
    const x = from.x + 30 + (to.x + 24 - from.x - 30) * part
    await window.mouse.move(x, from.y + 10 + (to.y + 16 - from.y - 10) * part)
  }
  await expect(list).toHaveAttribute('data-drop-target', 'true')
  await window.mouse.up()
}
