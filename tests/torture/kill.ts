import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

import * as fc from 'fast-check'

import { clock } from '../../main/clock.ts'
import { createLibrary } from '../../main/library/create-library.ts'
import type { Library } from '../../main/library/library.ts'
import { openLibrary } from '../../main/library/open-library.ts'
import { newId } from '../../main/new-id.ts'
import { expectValue } from '../builders/outcome.ts'
import { articleOfLane, lanes } from './lane.ts'
import type { TortureOrder, TortureReport } from './torture-report.ts'

/** Milliseconds after its first write that a desk lives at most. */
const longestLife = 250

/**
 * Kills a desk that writes without pause at random moments, again and again on the same library.
 * After each: what was acknowledged is there, or what was under way after it; every file is whole.
 */
export async function tortureKill({ cases, seed }: TortureOrder): Promise<TortureReport> {
  const place = await mkdtemp(join(tmpdir(), 'copydesk-kill-'))
  try {
    const folder = join(place, 'library')
    const library = expectValue(await createLibrary({ folder, name: 'Killed', clock, newId }))
    for (const lane of lanes) expectValue(await library.create(articleOfLane(lane)))
    await library.close()

    const failures: string[] = []
    let acknowledged = 0
    const known = new Map(lanes.map((lane) => [lane, { state: 'live 0', trying: 'live 0' }]))
    for (const life of fc.sample(fc.noBias(fc.integer({ min: 0, max: longestLife })), {
      numRuns: cases,
      seed,
    })) {
      const lines = await writeAndDie({ folder, log: join(place, 'log'), life })
      acknowledged += lines.filter((line) => line.startsWith('did')).length
      for (const line of lines) note(known, line)
      for (const complaint of await look(folder, known)) {
        failures.push(`after ${life} ms: ${complaint}`)
      }
    }
    // Every life has time for some writes; far fewer mean that something keeps the desks waiting.
    if (acknowledged < cases) failures.push(`only ${acknowledged} writes were acknowledged`)
    return { tried: cases, failures, remarks: [`${acknowledged} writes were acknowledged`] }
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

interface LaneState {
  /** The last that was acknowledged: `live 17`, `gone 17`. */
  readonly state: string
  /** The last that was begun. */
  readonly trying: string
}

function note(known: Map<number, LaneState>, line: string): void {
  const [, word, lane, state] = /^(try|did) (\d+) (.+)$/u.exec(line) ?? []
  if (state === undefined) return
  const before = known.get(Number(lane)) ?? { state, trying: state }
  known.set(Number(lane), word === 'try' ? { ...before, trying: state } : { state, trying: state })
}

async function writeAndDie({
  folder,
  log,
  life,
}: {
  readonly folder: string
  readonly log: string
  readonly life: number
}): Promise<readonly string[]> {
  await writeFile(log, '')
  const desk = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), folder, log], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: `${log}.cache` },
  })
  const ended = once(desk, 'exit')
  await Promise.race([once(desk.stdout, 'data'), ended])
  await setTimeout(life)
  if (desk.exitCode !== null) throw new Error('the writing desk ended by itself')
  desk.kill('SIGKILL')
  await ended
  return (await readFile(log, 'utf8')).split('\n')
}

/** Brings `known` to what the disk has, and tells where that is neither the old nor the new. */
async function look(folder: string, known: Map<number, LaneState>): Promise<readonly string[]> {
  const complaints: string[] = []
  const library = expectValue(await openLibrary({ folder, clock }))
  for (const [lane, { state, trying }] of known) {
    const now = await laneState(library, lane)
    if (now !== state && now !== trying) {
      complaints.push(`lane ${lane} is ${now}, was acknowledged as ${state}, then tried ${trying}`)
    }
    known.set(lane, { state: now, trying: now })
  }
  for (const { file, reason, kind } of await library.verify()) {
    // Bytes come before their record, so a kill between the two leaves a picture without one.
    if (kind !== 'orphan') complaints.push(`${file}: ${reason}`)
  }
  await library.close()
  return complaints
}

async function laneState(library: Library, lane: number): Promise<string> {
  const { id } = articleOfLane(lane)
  const stored = await library.read(id)
  const trash = expectValue(await library.listTrash())
  const trashed = trash.find(({ entry }) => entry.id === id)
  if (!stored.ok) return trashed === undefined ? 'lost' : `gone ${trashed.entry.title}`
  // A move that was cut short leaves a copy in the trash, which may stay there.
  return `live ${stored.value.record.kind === 'article' ? stored.value.record.headline : ''}`
}
