import { setTimeout as pause } from 'node:timers/promises'

import type { CDPSession, Page } from '@playwright/test'

/** What keys cost on a page. */
export interface TypingCost {
  /** From the press of each key to the end of the frame that shows it, in milliseconds. */
  readonly frames: readonly number[]
  /** What the page's main thread did for a key on average, saving and everything else included. */
  readonly perKey: WorkPerKey
  /** The longest that a key would have waited in each rest, in milliseconds. */
  readonly waits: readonly number[]
}

/** Milliseconds. */
export interface WorkPerKey {
  readonly script: number
  readonly style: number
  readonly layout: number
}

/** Types into the body of one page. */
export interface Typist {
  readonly type: (text: string) => Promise<void>
  /** Lets the page save, check and count what was typed. */
  readonly rest: (milliseconds: number) => Promise<void>
  readonly cost: () => TypingCost
}

/** A fast writer's; no multiple of a frame, so that keys fall anywhere in one. */
const millisecondsBetweenKeys = 97

/** Typed before anything counts: the first keys pay for code that is compiled and pages that are laid out. */
const warmUp = ' in the harbour at night'

/** Puts the caret at the end of the paragraph in the middle. */
export async function seatTypist(page: Page): Promise<Typist> {
  const paragraphs = page.getByRole('textbox', { name: 'Body' }).locator('> p')
  const middle = paragraphs.nth(Math.floor((await paragraphs.count()) / 2))
  await middle.scrollIntoViewIfNeeded()
  await middle.click()
  await page.keyboard.press('End')
  await page.keyboard.type(warmUp, { delay: millisecondsBetweenKeys })
  await page.evaluate(watchKeys)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const frames: number[] = []
  const waits: number[] = []
  const work = { script: 0, style: 0, layout: 0 }
  let keys = 0

  return {
    async type(text) {
      const before = await workOf(session)
      let next = performance.now()
      for (const letter of text) {
        await pause(Math.max(0, next - performance.now()))
        next = performance.now() + millisecondsBetweenKeys
        await page.keyboard.press(letter)
      }
      await pause(millisecondsBetweenKeys)
      const after = await workOf(session)
      frames.push(...(await page.evaluate(takeFrames)))
      work.script += after.script - before.script
      work.style += after.style - before.style
      work.layout += after.layout - before.layout
      keys += text.length
    },
    async rest(milliseconds) {
      waits.push(await page.evaluate(longestWait, milliseconds))
    },
    cost: () => ({
      frames,
      waits,
      perKey: { script: work.script / keys, style: work.style / keys, layout: work.layout / keys },
    }),
  }
}

/** Since the page was opened, in milliseconds. */
async function workOf(session: CDPSession): Promise<WorkPerKey> {
  const { metrics } = await session.send('Performance.getMetrics')
  function milliseconds(name: string): number {
    return (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN) * 1000
  }
  return {
    script: milliseconds('ScriptDuration'),
    style: milliseconds('RecalcStyleDuration'),
    layout: milliseconds('LayoutDuration'),
  }
}

declare global {
  var keyFrames: number[] | undefined
}

/**
 * Runs in the page. A key counts from when the browser had it, waiting for the page included. A message that is
 * posted within the frame's callback comes when the frame was laid out and handed over to be painted.
 */
function watchKeys(): void {
  const frames: number[] = []
  const channel = new MessageChannel()
  globalThis.keyFrames = frames
  channel.port2.addEventListener('message', ({ data: pressed }: MessageEvent<number>) =>
    frames.push(performance.now() - pressed),
  )
  channel.port2.start()
  addEventListener(
    'keydown',
    ({ timeStamp }) => requestAnimationFrame(() => channel.port1.postMessage(timeStamp)),
    true,
  )
}

/** Runs in the page. */
function takeFrames(): number[] {
  return globalThis.keyFrames?.splice(0) ?? []
}

/** Runs in the page: how long it was busy without a pause, seen by a timer that asks for its turn again and again. */
async function longestWait(milliseconds: number): Promise<number> {
  const end = performance.now() + milliseconds
  let longest = 0
  for (let before = performance.now(); before < end;) {
    await new Promise((resolve) => {
      setTimeout(resolve)
    })
    const now = performance.now()
    longest = Math.max(longest, now - before)
    before = now
  }
  return longest
}
