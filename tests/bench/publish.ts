import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { ElectronApplication, Locator, Page } from '@playwright/test'

import { choosesToSave } from '../app/dialogs.ts'
import { launchCopydesk, type OpenDesk } from '../app/launch.ts'
import prepareElectron from '../app/prepare-electron.ts'
import { countingIds } from '../builders/record-id.ts'
import { layLibrary } from './lay-library.ts'

/** Nothing in the window waits longer for a machine with nothing else to do. */
const patience = { timeout: 600_000 }

/**
 * What publishing all articles of a library costs the window that it is published from: the longest that the main
 * process and the page let anybody wait while the choices are looked at and while the bundle is made, the most memory of
 * the main process, how often the progress moved, and how long it takes to stop.
 */
export async function benchPublish(sizes: readonly number[] = [100, 3000]): Promise<string> {
  const place = await mkdtemp(join(tmpdir(), 'copydesk-bench-'))
  const endElectron = await prepareElectron()
  try {
    const rows: string[] = []
    for (const articles of sizes) {
      const library = join(place, String(articles))
      await layLibrary(library, { articles, trashed: 0, newId: countingIds() })
      const desk = await launchCopydesk({ library, userData: `${library} desk` })
      try {
        rows.push(row(articles, await publishAll(desk, join(place, `${articles}.zip`))))
      } finally {
        await desk.close()
      }
    }
    return [
      'Publishing from the window; longest waits of main process and page in milliseconds',
      `${''.padEnd(16)}${['look', 'make', 'memory', 'steps', 'stop'].map((name) => name.padStart(16)).join('')}`,
      ...rows,
    ].join('\n')
  } finally {
    endElectron()
    await rm(place, { recursive: true })
  }
}

/** Milliseconds. */
interface Waits {
  readonly main: number
  readonly page: number
}

interface PublishingCost {
  readonly look: Waits
  readonly make: Waits
  /** Bytes that the main process held at most: before, and while the bundle was made. */
  readonly memory: { readonly before: number; readonly peak: number }
  /** How many different words told how far it was. */
  readonly steps: number
  /** Milliseconds from the press of Stop until it is said that it was stopped. */
  readonly stop: number
}

async function publishAll({ app, window }: OpenDesk, out: string): Promise<PublishingCost> {
  await choosesToSave(app, out)
  const first = window.getByRole('listbox', { name: 'Records' }).getByRole('option').first()
  await first.click(patience)
  await window.getByRole('textbox', { name: 'Headline' }).waitFor()
  await first.focus()
  await window.keyboard.press('Control+a')
  await watch(app, window)
  await window.getByRole('button', { name: 'Do something with what is chosen' }).click()
  await window.getByRole('menuitem', { name: 'Publish…' }).click()
  const sheet = window.getByRole('dialog', { name: /^Publish/u })
  const make = sheet.getByRole('button', { name: /^Make (?:the bundle|it with)/u })
  await make.and(window.locator(':enabled')).waitFor(patience)
  const look = await waitsSoFar(app, window)

  await make.click()
  await sheet.getByRole('status').filter({ hasText: out }).waitFor(patience)
  const { peak, before } = await memorySoFar(app)
  const madeWaits = await waitsSoFar(app, window)
  const steps = await window.evaluate(() => globalThis.publishing.words.size)
  await sheet.getByRole('button', { name: 'Close' }).last().click()
  return {
    look,
    make: madeWaits,
    memory: { before, peak },
    steps,
    stop: await timeStop(window, sheet),
  }
}

/** Makes the same once more and stops it in the middle. */
async function timeStop(window: Page, sheet: Locator): Promise<number> {
  await window.getByRole('button', { name: 'Do something with what is chosen' }).click()
  await window.getByRole('menuitem', { name: 'Publish…' }).click()
  const make = sheet.getByRole('button', { name: /^Make (?:the bundle|it with)/u })
  await make.and(window.locator(':enabled')).waitFor(patience)
  await make.click()
  const stop = sheet.getByRole('button', { name: 'Stop' })
  await stop.waitFor()
  // Before that the bundle waits for its title, and Stop finds nothing to stop.
  await window.locator('[data-kind="working"]').waitFor(patience)
  const start = performance.now()
  await stop.click()
  await make.and(window.locator(':enabled')).waitFor(patience)
  return performance.now() - start
}

interface Publishing {
  longest: number
  before: number
  peak: number
  words: Set<string>
}

declare global {
  var publishing: Publishing
}

/** Notes on both sides how long anything that wants its turn has to wait. */
async function watch(app: ElectronApplication, window: Page): Promise<void> {
  await app.evaluate(() => {
    const before = process.memoryUsage.rss()
    const noted = { longest: 0, before, peak: before, words: new Set<string>() }
    globalThis.publishing = noted
    let last = performance.now()
    setInterval(() => {
      const now = performance.now()
      noted.longest = Math.max(noted.longest, now - last)
      noted.peak = Math.max(noted.peak, process.memoryUsage.rss())
      last = now
    }, 5)
  })
  await window.evaluate(() => {
    const noted = { longest: 0, before: 0, peak: 0, words: new Set<string>() }
    globalThis.publishing = noted
    let last = performance.now()
    setInterval(() => {
      const now = performance.now()
      noted.longest = Math.max(noted.longest, now - last)
      last = now
      const word = document.querySelector('[data-kind="working"]')?.textContent
      if (typeof word === 'string') noted.words.add(word)
    }, 5)
  })
}

/** The longest waits since the watch began or this was asked last. */
async function waitsSoFar(app: ElectronApplication, window: Page): Promise<Waits> {
  return { main: await app.evaluate(taken), page: await window.evaluate(taken) }
}

function taken(): number {
  const { longest } = globalThis.publishing
  globalThis.publishing.longest = 0
  return longest
}

function memorySoFar(app: ElectronApplication): Promise<PublishingCost['memory']> {
  return app.evaluate(() => {
    const { before, peak } = globalThis.publishing
    return { before, peak }
  })
}

function row(articles: number, { look, make, memory, steps, stop }: PublishingCost): string {
  const cells = [
    `${look.main.toFixed(0)}, ${look.page.toFixed(0)}`,
    `${make.main.toFixed(0)}, ${make.page.toFixed(0)}`,
    `${megabytes(memory.before)} to ${megabytes(memory.peak)} MB`,
    String(steps),
    `${stop.toFixed(0)} ms`,
  ]
  return `${articles} articles`.padEnd(16) + cells.map((cell) => cell.padStart(16)).join('')
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_000_000)
}
