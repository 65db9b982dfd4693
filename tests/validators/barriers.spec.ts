import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { AxeBuilder } from '@axe-core/playwright'
import { _electron, expect, type Page } from '@playwright/test'

import { articleSlug } from '../../core/article/article.ts'
import { electronIn } from '../../resources/launcher/electron-folder.ts'
import { projectFolder } from '../../resources/launcher/project.ts'
import { expectValue } from '../builders/outcome.ts'
import { test } from './validators-test.ts'

test('axe finds no barrier on the pages of a site, light and dark, narrow and wide', async ({
  published,
}) => {
  const pages = published.editions.flatMap(({ bundle, articles }) => [
    join(bundle, 'READ-ME-FIRST.html'),
    join(bundle, 'html/index.html'),
    join(bundle, 'html/people/imke-sanderling.html'),
    ...articles.slice(0, 1).map((one) => join(bundle, 'html/articles', `${articleSlug(one)}.html`)),
  ])
  const [alone = ''] = (await published.files('the-library-its-lamps.html')).filter((page) =>
    page.includes('/bundle-alone/html/'),
  )
  const electron = expectValue(electronIn(process.env['COPYDESK_ELECTRON'] ?? ''))
  const viewer = join(projectFolder, 'tests/validators/page-viewer')
  const app = await _electron.launch({ executablePath: electron.program, args: [viewer] })
  const window = await app.firstWindow()
  for (const page of [...pages, alone]) {
    await window.goto(pathToFileURL(page).href)
    for (const { colorScheme, width } of looks) {
      await window.emulateMedia({ colorScheme })
      await window.setViewportSize({ width, height: 900 })
      const found = await barriers(window)
      expect({ page, colorScheme, width, found }).toEqual({ page, colorScheme, width, found: [] })
    }
  }
  await app.close()
})

const looks = [
  { colorScheme: 'light', width: 390 },
  { colorScheme: 'dark', width: 768 },
  { colorScheme: 'light', width: 1440 },
] as const

async function barriers(window: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
