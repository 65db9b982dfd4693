import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

import { chromium, expect, type Page } from '@playwright/test'

import { electronIn } from '../../resources/launcher/electron-folder.ts'
import { projectFolder } from '../../resources/launcher/project.ts'
import { aDocument, anArticle } from '../builders/article.ts'
import { type DeskOnLibrary, test } from './desk-test.ts'
import { answersWith } from './dialogs.ts'
import { launchCopydesk, type OpenDesk } from './launch.ts'
import { seriousBarriers } from './serious-barriers.ts'

/** Long enough that its end is far below the first screen. */
const night = anArticle({
  headline: 'Night shift',
  body: aDocument(
    ...Array.from({ length: 60 }, (_, index) => `Paragraph ${index} is read before dawn.`),
  ),
})

/** Milliseconds of typing that a sudden end may cost. */
const longestLoss = 1000

interface TypedWord {
  readonly word: string
  readonly at: number
}

test('killed while somebody types, the desk opens where it was with all but the last second', async ({
  openDesk,
}) => {
  const desk = await openDesk(() => ({ records: [night] }))
  await goToEnd(desk)
  const typed: TypedWord[] = []
  const typing = typeWords(desk.window, typed)
  await desk.window.waitForTimeout(3700)
  const killedAt = Date.now()
  desk.app.process().kill('SIGKILL')
  await typing

  const again = await openAgain(desk)
  const { window } = again
  await expect(window.getByText('Copydesk ended unexpectedly.')).toContainText(
    '“Night shift” is here',
  )
  const text = await textOnDisk(desk)
  const lost = typed.filter(({ word }) => !text.includes(word))
  expect(typed.length).toBeGreaterThan(3)
  expect(lost.filter(({ at }) => at < killedAt - longestLoss)).toEqual([])

  await expect(window.getByRole('textbox', { name: 'Body' })).toContainText('w0.')
  await expect.poll(() => scrolledBy(window)).toBeGreaterThan(400)
  await window.keyboard.type('after')
  await expect.poll(() => textOnDisk(desk)).toMatch(/w0\.[^"]*after/u)
  await again.close()

  const third = await openAgain(desk)
  await expect(third.window.getByRole('textbox', { name: 'Body' })).toContainText('after')
  await expect(third.window.getByText('Copydesk ended unexpectedly.')).toBeHidden()
  await third.close()
})

test('asked by the system to end, the desk saves what was just typed', async ({ openDesk }) => {
  const desk = await openDesk(() => ({ records: [night] }))
  await goToEnd(desk)
  await desk.window.keyboard.type('The last words.')
  const ended = new Promise((resolve) => desk.app.process().once('exit', resolve))
  desk.app.process().kill('SIGTERM')
  await ended
  expect(await textOnDisk(desk)).toContain('The last words.')
})

test('a window that crashes is shown again and says what it shows', async ({ openDesk }) => {
  const desk = await openDesk(() => ({ records: [night] }))
  await goToEnd(desk)
  await desk.window.keyboard.type('Saved words.')
  await desk.close()

  const unwatched = await openUnwatched(desk)
  await expect.poll(() => unwatched.shownText()).toContain('Saved words.')
  unwatched.crashWindow()
  await expect
    .poll(() => unwatched.shownText(), { timeout: 20_000 })
    .toContain('Copydesk ended unexpectedly. “Night shift” is here')
  expect(await unwatched.shownText()).toContain('Saved words.')
  await unwatched.close()
})

test('what the disk refuses stays on the page, can be saved elsewhere, and is saved in the end', async ({
  openDesk,
}) => {
  const desk = await openDesk(() => ({ records: [night] }))
  const { window, folder } = desk
  const locks = path.join(folder, '.copydesk', 'locks')
  await goToEnd(desk)
  // No write is possible where the locks can't be made.
  await rename(locks, `${locks}-away`)
  await writeFile(locks, '')
  await window.keyboard.type('Words in danger.')

  const banner = window.getByRole('alert')
  await expect(banner).toContainText('Your last changes are not saved.')
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme })
    expect(await seriousBarriers(window)).toEqual([])
    await window.screenshot({ path: test.info().outputPath(`not-saved-${colorScheme}.png`) })
  }

  const copy = path.join(folder, '..', 'copy.md')
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, copy)
  await banner.getByRole('button', { name: 'Save a copy elsewhere…' }).click()
  await expect(window.getByText('A copy is in')).toBeVisible()
  expect(await readFile(copy, 'utf8')).toContain('Words in danger.')

  // Whoever closes now is asked, and keeps the window open.
  await answersWith(desk.app, 0)
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await window.getByRole('textbox', { name: 'Body' }).press('End')
  await window.keyboard.type(' Still typing.')
  await rm(locks)
  await rename(`${locks}-away`, locks)
  await expect(banner).toBeHidden({ timeout: 20_000 })
  await expect(window.locator('[data-saving]')).toHaveText('Saved')
  expect(await textOnDisk(desk)).toContain('Still typing.')
})

async function goToEnd({ window, show }: DeskOnLibrary): Promise<void> {
  await show('Articles', night)
  await window.getByRole('textbox', { name: 'Body' }).click()
  await window.keyboard.press('Control+End')
  await window.keyboard.press('Enter')
}

/** Everything of the article as its file has it. */
async function textOnDisk({ onDisk }: DeskOnLibrary): Promise<string> {
  return JSON.stringify(await onDisk(night))
}

/** Types words until the window is gone. */
async function typeWords(window: Page, typed: TypedWord[]): Promise<void> {
  try {
    for (let index = 0; ; index += 1) {
      const word = `w${index}.`
      await window.keyboard.type(`${word} `)
      typed.push({ word, at: Date.now() })
      await window.waitForTimeout(40)
    }
  } catch {
    // The desk was killed in the middle of a word.
  }
}

function openAgain({ folder }: DeskOnLibrary): Promise<OpenDesk> {
  return launchCopydesk({ library: folder, userData: path.join(folder, '..', 'desk') })
}

function scrolledBy(window: Page): Promise<number> {
  return window.getByRole('main').evaluate((main) => main.scrollTop)
}

/** A desk that Playwright only looks at for moments: one that it holds on to does not come back from a crash. */
async function openUnwatched({ folder }: DeskOnLibrary) {
  const electron = electronIn(process.env['COPYDESK_ELECTRON'] ?? '')
  if (!electron.ok) throw new Error(electron.failure)
  const program = spawn(
    electron.value.program,
    [
      path.resolve(projectFolder),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--remote-debugging-port=0',
      `--user-data-dir=${path.join(folder, '..', 'desk')}`,
      '--library',
      folder,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const address = await listeningAddress(program.stderr)

  async function look<Value>(work: (window: Page) => Promise<Value>): Promise<Value> {
    const browser = await chromium.connectOverCDP(address)
    try {
      const [window] = browser.contexts().flatMap((context) => context.pages())
      if (window === undefined) throw new Error('the desk has no window')
      return await work(window)
    } finally {
      await browser.close()
    }
  }

  return {
    shownText: () => look((window) => window.locator('body').innerText()).catch(() => ''),
    crashWindow: () => process.kill(rendererOf(program.pid ?? 0), 'SIGSEGV'),
    close: async () => {
      program.kill('SIGTERM')
      await once(program, 'exit')
    },
  }
}

async function listeningAddress(output: Readable): Promise<string> {
  for await (const line of createInterface(output)) {
    const [, address] = /listening on (ws:\S+)/u.exec(line) ?? []
    if (address === undefined) continue
    output.resume()
    return address
  }
  throw new Error('the desk ended before it could be looked at')
}

/** The process of the page, somewhere below that of the program. */
function rendererOf(program: number): number {
  const processes = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .stdout.split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/u.exec(line) ?? [])
    .map(([, pid = '0', parent = '0', words = '']) => ({ pid: +pid, parent: +parent, words }))
  const family = new Set([program])
  for (const { pid, parent } of processes) if (family.has(parent)) family.add(pid)
  const renderer = processes.find(
    ({ pid, words }) => family.has(pid) && words.includes('--type=renderer'),
  )
  if (renderer === undefined) throw new Error('the desk has no renderer')
  return renderer.pid
}
