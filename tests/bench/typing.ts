import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import type { ElectronApplication, Page } from '@playwright/test'

import { createLibrary } from '../../main/library/create-library.ts'
import { launchCopydesk } from '../app/launch.ts'
import prepareElectron from '../app/prepare-electron.ts'
import { anArticle } from '../builders/article.ts'
import { tickingClock } from '../builders/clock.ts'
import { expectValue } from '../builders/outcome.ts'
import { countingIds } from '../builders/record-id.ts'
import { longDocument } from './long-article.ts'
import { percentiles, ratios, row } from './measure.ts'
import { buildPlainPage } from './plain-page.ts'
import { seatTypist, type TypingCost } from './typist.ts'

const rounds = 20

/** Typed anew in each round. */
const words = ' the lamps were lit and nobody went'

const article = anArticle({ headline: 'The lamps of the quay', body: longDocument() })

/**
 * What it takes from a key to its frame in an article of 50,000 words with 200 footnotes, 100 comments, spelling and
 * house style, beside plain ProseMirror with the same words and letters in a window of the same size of the same Electron.
 * The two take turns, and the first keys of each don’t count.
 */
export async function benchTyping(): Promise<string> {
  const place = await mkdtemp(join(tmpdir(), 'copydesk-bench-'))
  const endElectron = await prepareElectron()
  try {
    const library = join(place, 'library')
    await layArticle(library)
    const plainPage = await buildPlainPage(place, article.body)
    const { app, window, close } = await launchCopydesk({ library, userData: join(place, 'desk') })
    try {
      await openArticle(window)
      const plain = await seatTypist(await openPlainPage(app, plainPage))
      const desk = await seatTypist(window)
      for (let round = 0; round < rounds; round += 1) {
        for (const typist of [desk, plain]) {
          await typist.type(words)
          await typist.rest(quietMilliseconds)
        }
      }
      return table(desk.cost(), plain.cost())
    } finally {
      await close()
    }
  } finally {
    endElectron()
    await rm(place, { recursive: true })
  }
}

/** After which the desk has saved, checked and counted what was typed. */
const quietMilliseconds = 1500

async function layArticle(folder: string): Promise<void> {
  const newId = countingIds()
  const library = expectValue(
    await createLibrary({ folder, clock: tickingClock(), name: 'Bench', newId }),
  )
  expectValue(await library.create(article))
  await library.close()
}

/** Puts the article on the page and waits until its words are marked to the end. */
async function openArticle(window: Page): Promise<void> {
  await window.getByRole('navigation').getByText('Articles', { exact: true }).click()
  await window.getByRole('option', { name: article.headline }).click()
  const marked = window.locator('.marked-word')
  await marked.first().waitFor({ timeout: 120_000 })
  for (let count = 0, before = -1; count !== before;) {
    before = count
    await pause(2 * quietMilliseconds)
    count = await marked.count()
  }
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

function table(desk: TypingCost, plain: TypingCost): string {
  const [ours, theirs] = [percentiles(desk.frames), percentiles(plain.frames)]
  return [
    'Work of the page for each key, saving included:   script    style   layout',
    workRow('the desk', desk),
    workRow('plain ProseMirror', plain),
    '',
    `From a key to its frame in 50,000 words, ${desk.frames.length} and ${plain.frames.length} keys, in milliseconds`,
    '',
    '                             p50      p95',
    row('the desk', ours),
    row('plain ProseMirror', theirs),
    '',
    'desk against plain'.padEnd(24) + ratios(ours, theirs),
    '',
    `The longest that a key would have waited in the ${quietMilliseconds} ms after, in milliseconds`,
    '',
    '                             p50      p95',
    row('the desk', percentiles(desk.waits)),
    row('plain ProseMirror', percentiles(plain.waits)),
  ].join('\n')
}

function workRow(name: string, { perKey: { script, style, layout } }: TypingCost): string {
  const figures = [script, style, layout].map((figure) => figure.toFixed(2).padStart(9))
  return name.padEnd(47) + figures.join('')
}
