import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds serious or worse in the window, each with its rule and place. */
export async function seriousBarriers(window: Page): Promise<readonly string[]> {
  // The usual mode opens a second window for its report, which the desk refuses.
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
