import { expect } from '@playwright/test'

import { test } from './desk-test.ts'
import { chooseInMenu } from './menu-item.ts'
import { aWholeArticle, pageStates } from './page-states.ts'
import { seriousBarriers } from './serious-barriers.ts'

test('no state of an article’s page keeps anybody out, light and dark by turns', async ({
  openDesk,
}) => {
  // Each of many states is looked through as a whole.
  test.slow()
  const desk = await openDesk((picture) => ({ records: [aWholeArticle(picture)] }))
  const { app, window } = desk
  await window.getByRole('option', { name: 'Everything at once' }).click()
  for (const [at, [name, reach]] of Object.entries(pageStates).entries()) {
    await test.step(name, async () => {
      const theme = at % 2 === 0 ? 'light' : 'dark'
      await chooseInMenu(app, `Appearance: ${theme}`)
      await expect
        .poll(async () => window.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
        .toBe(theme === 'dark')
      await reach(desk)
      // Half-way through a fade every colour is faint.
      await window.evaluate(async () => {
        await Promise.allSettled(document.getAnimations().map(async ({ finished }) => finished))
      })
      expect(await seriousBarriers(window), name).toEqual([])
    })
  }
})
