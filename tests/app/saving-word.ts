import type { Locator, Page } from '@playwright/test'

/** What the status line says about saving. */
export function savingWord(window: Page): Locator {
  return window.locator('[data-saving]')
}
