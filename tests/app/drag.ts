import { expect, type Locator, type Page } from '@playwright/test'

/** Drags a card onto a list, and lets go once the list says that it takes it. */
export async function dragOnto(window: Page, card: Locator, list: Locator): Promise<void> {
  await card.hover()
  await window.mouse.down()
  const box = await list.boundingBox()
  if (box === null) throw new Error('The list is not shown')
  await window.mouse.move(box.x + 24, box.y + 16, { steps: 8 })
  await expect(list).toHaveAttribute('data-drop-target', 'true')
  await window.mouse.up()
}
