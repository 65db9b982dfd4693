import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

import * as fc from 'fast-check'

import { clock } from '../../main/clock.ts'
import { bundleDisk } from '../../main/export/bundle-disk.ts'
import { sweepBeside } from '../../main/export/sweep-beside.ts'
import { verifyBundle } from '../../main/export/verify-bundle.ts'
import { createLibrary } from '../../main/library/create-library.ts'
import { newId } from '../../main/new-id.ts'
import { pngBytes } from '../builders/media.ts'
import { expectValue } from '../builders/outcome.ts'
import { articleOfLane, lanes } from './lane.ts'
import type { TortureOrder, TortureReport } from './torture-report.ts'

/** Milliseconds after its first bundles that an exporting program lives at most: long enough for two more, each in its thread. */
const longestLife = 2000

/**
 * Kills a program that makes bundles without pause, as a folder and as a zip in turn over the ones before. After
 * each: what stands at a place is a whole bundle, or nothing does while the former one lies whole beside it; and what the
 * next export clears away first leaves two whole bundles and nothing else.
 */
export async function tortureExport({ cases, seed }: TortureOrder): Promise<TortureReport> {
  const place = await mkdtemp(join(tmpdir(), 'copydesk-export-'))
  try {
    const folder = join(place, 'library')
    const library = expectValue(await createLibrary({ folder, name: 'Killed', clock, newId }))
    const { record } = expectValue(
      await library.addMedia({ bytes: pngBytes({ width: 400, height: 300 }), fileName: 'a.png' }),
    )
    for (const lane of lanes) {
      expectValue(await library.create({ ...articleOfLane(lane), leadImage: record.id }))
    }
    await library.close()

    const failures: string[] = []
    const seen = { whole: 0, none: 0, left: 0 }
    const lives = fc.sample(fc.noBias(fc.integer({ min: 0, max: longestLife })), {
      numRuns: cases,
      seed,
    })
    for (const life of lives) {
      const out = join(place, 'out')
      await exportAndDie({ folder, out, cache: join(place, 'cache'), life })
      for (const complaint of await look(out, seen)) failures.push(`after ${life} ms: ${complaint}`)
    }
    return {
      tried: cases,
      failures,
      remarks: [`${seen.whole} bundles whole, ${seen.none} places free, ${seen.left} files left`],
    }
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

async function exportAndDie({
  folder,
  out,
  cache,
  life,
}: {
  readonly folder: string
  readonly out: string
  readonly cache: string
  readonly life: number
}): Promise<void> {
  const program = spawn(process.execPath, [join(import.meta.dirname, 'exporter.ts'), folder, out], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
  })
  const ended = once(program, 'exit')
  await Promise.race([once(program.stdout, 'data'), ended])
  await setTimeout(life)
  if (program.exitCode !== null) throw new Error('the exporting program ended by itself')
  program.kill('SIGKILL')
  await ended
}

async function look(
  out: string,
  seen: { whole: number; none: number; left: number },
): Promise<readonly string[]> {
  const complaints: string[] = []
  const names = await readdir(out)
  for (const name of ['bundle', 'bundle.zip']) {
    if (names.includes(name)) {
      complaints.push(...(await complaintsOf(join(out, name))))
      seen.whole += 1
      continue
    }
    seen.none += 1
    const beside = names.filter((each) => each.startsWith(`.${name}.`))
    const whole = await Promise.all(beside.map((each) => complaintsOf(join(out, each))))
    // Only the moment between two renames leaves the place free, and then the former one is beside it.
    if (!whole.some((each) => each.length === 0))
      complaints.push(`${name} is gone: ${names.join()}`)
  }
  seen.left += names.filter((name) => name.startsWith('.')).length
  await sweepBeside(out, bundleDisk)
  const swept = await readdir(out)
  if (swept.toSorted().join() !== 'bundle,bundle.zip') complaints.push(`swept: ${swept.join()}`)
  complaints.push(...(await complaintsOf(join(out, 'bundle'))))
  return complaints
}

async function complaintsOf(path: string): Promise<readonly string[]> {
  const report = await verifyBundle(path)
  if (!report.ok) return [`${path}: ${JSON.stringify(report.failure)}`]
  return report.value.problems.map(({ kind, path: file }) => `${path}: ${file} is ${kind}`)
}
