import { setTimeout as pause } from 'node:timers/promises'

import type { Page } from '@playwright/test'

import { longArticle, withLongDesk } from './long-desk.ts'
import { percentiles, ratios, row } from './measure.ts'
import { seatTypist, type TypingCost } from './typist.ts'

const rounds = 20

/** Typed anew in each round. */
const words = ' the lamps were lit and nobody went'

/**
 * What it takes from a key to its frame in an article of 50,000 words with 200 footnotes, 100 comments, spelling and
 * house style, beside plain ProseMirror with the same words and letters in a window of the same size of the same Electron.
 * The two take turns, and the first keys of each don’t count.
 */
export async function benchTyping(): Promise<string> {
  return withLongDesk(async ({ window, openPlain }) => {
    await openArticle(window)
    const plain = await seatTypist(await openPlain())
    const desk = await seatTypist(window)
    for (let round = 0; round < rounds; round += 1) {
      for (const typist of [desk, plain]) {
        await typist.type(words)
        await typist.rest(quietMilliseconds)
      }
    }
    return table(desk.cost(), plain.cost())
  })
}

/** After which the desk has saved, checked and counted what was typed. */
const quietMilliseconds = 1500

/** Puts the article on the page and waits until its words are marked to the end. */
async function openArticle(window: Page): Promise<void> {
  await window.getByRole('option', { name: longArticle.headline }).click()
  const marked = window.locator('.marked-word')
  await marked.first().waitFor({ timeout: 120_000 })
  for (let count = 0, before = -1; count !== before;) {
    before = count
    await pause(2 * quietMilliseconds)
    count = await marked.count()
  }
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
