import { openSync, writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'

import type { Article } from '../../core/article/article.ts'
import type { StoredRecord } from '../../core/library/library-failure.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import { clock } from '../../main/clock.ts'
import { openLibrary } from '../../main/library/open-library.ts'
import { pngBytes } from '../builders/media.ts'
import { expectValue } from '../builders/outcome.ts'
import { articleOfLane, lanes } from './lane.ts'

/**
 * A desk that writes without pause until it is killed: several articles at once, each saved, moved to
 * the trash and brought back in turn. Its log says what it is about to do and, once that is
 * acknowledged, that it was done: `try 2 live 17`, `did 2 live 17`.
 */
const [folder = '', logFile = ''] = process.argv.slice(2)
const log = openSync(logFile, 'a')
const library = expectValue(await openLibrary({ folder, clock }))
process.stdout.write('ready\n')
// Whoever is killed stores nothing at its end, and the next one is to start quickly.
flushCompileCache()
await Promise.all(lanes.map(writeWithoutPause))

async function writeWithoutPause(lane: number): Promise<never> {
  const { id } = articleOfLane(lane)
  let stored = await present(lane, id)
  for (;;) {
    const article = articleIn(stored)
    const round = Number(article.headline) + 1
    const next = { ...article, headline: String(round), standfirst: 'word '.repeat(round % 900) }
    stored = await acknowledged(`${lane} live ${round}`, () => library.save(next, stored.version))
    if (round % 7 === 0) {
      const bytes = pngBytes({ width: 1 + (round % 500), height: 1 + lane })
      expectValue(await library.addMedia({ bytes, fileName: `${round}.png` }))
    }
    if (round % 5 === 0) {
      await acknowledged(`${lane} gone ${round}`, () => library.trash(id))
      stored = await acknowledged(`${lane} live ${round}`, () => library.restore(id))
    }
  }
}

async function acknowledged<Value>(
  what: string,
  work: () => Promise<Parameters<typeof expectValue<Value>>[0]>,
): Promise<Value> {
  writeSync(log, `try ${what}\n`)
  const value = expectValue(await work())
  writeSync(log, `did ${what}\n`)
  return value
}

/** The record as the desk before this one left it, out of the trash when it was there. */
async function present(lane: number, id: RecordId): Promise<StoredRecord> {
  const stored = await library.read(id)
  if (stored.ok) return stored.value
  const trash = expectValue(await library.listTrash())
  const round = trash.find(({ entry }) => entry.id === id)?.entry.title ?? ''
  return acknowledged(`${lane} live ${round}`, () => library.restore(id))
}

function articleIn({ record }: StoredRecord): Article {
  if (record.kind !== 'article') throw new RangeError(`${record.id} is no article`)
  return record
}
