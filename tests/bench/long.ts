import { setTimeout as pause } from 'node:timers/promises'

import type { Page } from '@playwright/test'

import { type LongDesk, longArticle, shortArticle, withLongDesk } from './long-desk.ts'
import { percentiles, ratios, row } from './measure.ts'

const openings = 10
const turns = 120

/** Pixels and milliseconds between two turns of the wheel. */
const turn = { height: 240, wait: 40 }

/**
 * What it takes from the click on an article of 50,000 words until its text is shown, and how long the frames are while
 * the wheel goes through it, beside plain ProseMirror with the same words.
 */
export async function benchLong(): Promise<string> {
  return withLongDesk(async ({ window, openPlain }) => {
    const shown: number[] = []
    const first = await timedOpening(window)
    for (let round = 0; round < openings; round += 1) {
      await leave(window)
      shown.push(await timedOpening(window))
    }
    await pause(settling)
    const plain = await openPlain()
    await pause(settling)
    return table({
      first,
      shown,
      ours: await framesOfScrolling(window),
      theirs: await framesOfScrolling(plain),
    })
  })
}

/** Milliseconds until words are marked and nothing is laid out any more. */
const settling = 8000

async function leave(window: LongDesk['window']): Promise<void> {
  await window.getByRole('option', { name: shortArticle.headline }).click()
  await window.getByRole('textbox', { name: 'Body' }).getByText('It is dear.').waitFor()
  await pause(1000)
}

async function timedOpening(window: Page): Promise<number> {
  const shown = window.evaluate(untilShown)
  await window.getByRole('option', { name: longArticle.headline }).click()
  return shown
}

/** Runs in the page: from the press of the pointer to the end of the frame that shows the text. */
async function untilShown(): Promise<number> {
  const pressed = await new Promise<number>((resolve) => {
    addEventListener('pointerdown', ({ timeStamp }) => resolve(timeStamp), {
      capture: true,
      once: true,
    })
  })
  for (let isLast = false; !isLast;) {
    const body = document.querySelector('[role="textbox"][aria-label="Body"]')
    isLast = (body?.childElementCount ?? 0) > 100
    await new Promise((resolve) => {
      requestAnimationFrame(resolve)
    })
  }
  const channel = new MessageChannel()
  const end = new Promise<number>((resolve) => {
    channel.port2.addEventListener('message', () => resolve(performance.now()))
  })
  channel.port2.start()
  channel.port1.postMessage(null)
  return (await end) - pressed
}

async function framesOfScrolling(page: Page): Promise<readonly number[]> {
  const paragraph = page.getByRole('textbox', { name: 'Body' }).locator('> p').first()
  await paragraph.scrollIntoViewIfNeeded()
  await paragraph.hover()
  await pause(1000)
  const frames = page.evaluate(noteFrames, turns * turn.wait)
  for (let at = 0; at < turns; at += 1) {
    const next = performance.now() + turn.wait
    await page.mouse.wheel(0, turn.height)
    await pause(Math.max(0, next - performance.now()))
  }
  return frames
}

/** Runs in the page: the times between frames. */
async function noteFrames(milliseconds: number): Promise<readonly number[]> {
  const frames: number[] = []
  const end = performance.now() + milliseconds
  for (let before = performance.now(); before < end;) {
    await new Promise((resolve) => {
      requestAnimationFrame(resolve)
    })
    const now = performance.now()
    frames.push(now - before)
    before = now
  }
  return frames
}

function table({
  first,
  shown,
  ours,
  theirs,
}: {
  readonly first: number
  readonly shown: readonly number[]
  readonly ours: readonly number[]
  readonly theirs: readonly number[]
}): string {
  return [
    `From the click on 50,000 words until they are shown, in milliseconds: first ${first.toFixed(0)}, then ${openings} times`,
    '',
    '                             p50      p95',
    row('the desk', percentiles(shown)),
    '',
    'From frame to frame while the wheel goes through them, in milliseconds',
    '',
    '                             p50      p95',
    row('the desk', percentiles(ours)),
    row('plain ProseMirror', percentiles(theirs)),
    '',
    'desk against plain'.padEnd(24) + ratios(percentiles(ours), percentiles(theirs)),
    'longest frame'.padEnd(24) + longest(ours).padStart(8) + longest(theirs).padStart(9),
  ].join('\n')
}

function longest(frames: readonly number[]): string {
  return Math.max(...frames).toFixed(1)
}
