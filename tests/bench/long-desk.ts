import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { ElectronApplication, Page } from '@playwright/test'

import type { Article } from '../../core/article/article.ts'
import { createLibrary } from '../../main/library/create-library.ts'
import { launchCopydesk } from '../app/launch.ts'
import prepareElectron from '../app/prepare-electron.ts'
import { aDocument, anArticle } from '../builders/article.ts'
import { tickingClock } from '../builders/clock.ts'
import { expectValue } from '../builders/outcome.ts'
import { aRecordId, countingIds } from '../builders/record-id.ts'
import { longDocument } from './long-article.ts'
import { buildPlainPage } from './plain-page.ts'

/** Of 50,000 words with 200 footnotes, 100 comments, and words that are marked. */
export const longArticle = anArticle({
  id: aRecordId(1),
  headline: 'The lamps of the quay',
  body: longDocument(),
})

export const shortArticle = anArticle({
  id: aRecordId(2),
  headline: 'A note on oil',
  body: aDocument('It is dear.'),
})

/** A desk with both articles, and the long one’s words in plain ProseMirror, each in a window of the same size of one Electron. */
export interface LongDesk {
  readonly window: Page
  readonly openPlain: () => Promise<Page>
}

/** Opens it for the work, and closes it. */
export async function withLongDesk<T>(work: (desk: LongDesk) => Promise<T>): Promise<T> {
  const place = await mkdtemp(join(tmpdir(), 'copydesk-bench-'))
  const endElectron = await prepareElectron()
  try {
    const library = join(place, 'library')
    await layArticles(library, [longArticle, shortArticle])
    const plainPage = await buildPlainPage(place, longArticle.body)
    const { app, window, close } = await launchCopydesk({ library, userData: join(place, 'desk') })
    try {
      await window.getByRole('navigation').getByText('Articles', { exact: true }).click()
      return await work({ window, openPlain: () => openPlainPage(app, plainPage) })
    } finally {
      await close()
    }
  } finally {
    endElectron()
    await rm(place, { recursive: true })
  }
}

async function layArticles(folder: string, articles: readonly Article[]): Promise<void> {
  const newId = countingIds()
  const library = expectValue(
    await createLibrary({ folder, clock: tickingClock(), name: 'Bench', newId }),
  )
  for (const article of articles) expectValue(await library.create(article))
  await library.close()
}

/** In a window of the same program and of the same size; the desk's own session would not let it in. */
async function openPlainPage(app: ElectronApplication, file: string): Promise<Page> {
  const [page] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(async ({ BrowserWindow }, path) => {
      const bounds = BrowserWindow.getAllWindows()[0]?.getBounds() ?? {}
      const window = new BrowserWindow({ ...bounds, webPreferences: { partition: 'plain' } })
      await window.loadFile(path)
    }, file),
  ])
  return page
}
