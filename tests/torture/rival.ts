import { openSync, writeSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

import type { StoredRecord } from '../../core/library/library-failure.ts'
import { success } from '../../core/result.ts'
import { clock } from '../../main/clock.ts'
import { withLibraryLock } from '../../main/library/library-lock.ts'
import { openLibrary } from '../../main/library/open-library.ts'
import { expectValue } from '../builders/outcome.ts'
import { articleOfLane } from './lane.ts'

/**
 * One of several programs that write the articles of the given lanes at once, for so many milliseconds.
 * Its log has a line for each answer: `saved LANE REVISION HASH`, `told LANE` when it was refused
 * because another was first, `alone BEFORE AFTER` with the revisions seen around work on the whole
 * library, and `wrong …` for anything else.
 */
const [folder = '', logFile = '', lanes = '', milliseconds = '0'] = process.argv.slice(2)
const ownLanes = lanes.split(',').map(Number)
const log = openSync(logFile, 'a')
const library = expectValue(await openLibrary({ folder, clock }))
const end = performance.now() + Number(milliseconds)
let isAlone = false
const saving = new Set<number>()
await Promise.all([...ownLanes.map(writeLane), workAlone()])
await library.close()

async function writeLane(lane: number): Promise<void> {
  let stored = expectValue(await library.read(articleOfLane(lane).id))
  while (performance.now() < end) {
    if (isAlone) await setTimeout(2)
    else stored = await write(lane, stored)
  }
}

/** The state to build on next. */
async function write(lane: number, stored: StoredRecord): Promise<StoredRecord> {
  saving.add(lane)
  const saved = await library.save(stored.record, stored.version)
  saving.delete(lane)
  if (saved.ok) {
    const { revision, hash } = saved.value.version
    say(`saved ${lane} ${revision} ${hash}`)
    return saved.value
  }
  const { failure } = saved
  if (failure.kind === 'stale-revision' && failure.theirs !== null) {
    say(`told ${lane}`)
    return failure.theirs
  }
  say(failure.kind === 'busy' ? `told ${lane}` : `wrong ${JSON.stringify(failure)}`)
  return stored
}

/** Nobody else writes while this program holds the library’s lock, and itself it rests. */
async function workAlone(): Promise<void> {
  while (performance.now() < end) {
    await setTimeout(400)
    await withLibraryLock({ folder, purpose: 'repair' }, async () => {
      isAlone = true
      while (saving.size > 0) await setTimeout(2)
      const before = await revisions()
      await setTimeout(60)
      say(`alone ${before} ${await revisions()}`)
      isAlone = false
      return success(null)
    })
  }
}

async function revisions(): Promise<string> {
  const stored = await Promise.all(ownLanes.map((lane) => library.read(articleOfLane(lane).id)))
  return stored.map((each) => expectValue(each).version.revision).join(',')
}

function say(line: string): void {
  writeSync(log, `${line}\n`)
}
