import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { clock } from '../../main/clock.ts'
import { createLibrary } from '../../main/library/create-library.ts'
import { openLibrary } from '../../main/library/open-library.ts'
import { newId } from '../../main/new-id.ts'
import { expectValue } from '../builders/outcome.ts'
import { articleOfLane } from './lane.ts'
import type { TortureReport } from './torture-report.ts'

/** Both programs write the first two lanes; each has one that the other leaves alone. */
const programs = [
  [1, 2, 11],
  [1, 2, 12],
] as const

const everyLane = [1, 2, 11, 12]

/**
 * Two programs write the same records and others without pause. Each revision was acknowledged to
 * one of them and to one only, and the last is what the file holds; whoever was second was told.
 */
export async function tortureTwo({
  milliseconds,
}: {
  readonly milliseconds: number
}): Promise<TortureReport> {
  const place = await mkdtemp(join(tmpdir(), 'copydesk-two-'))
  try {
    const folder = join(place, 'library')
    const library = expectValue(await createLibrary({ folder, name: 'Shared', clock, newId }))
    for (const lane of everyLane) expectValue(await library.create(articleOfLane(lane)))
    await library.close()
    const logs = await Promise.all(
      programs.map((lanes, index) =>
        writeBeside({ folder, log: join(place, `log-${index}`), lanes, milliseconds }),
      ),
    )
    const lines = logs.flat().map((line) => line.split(' '))
    const saves = lines.flatMap(([word, lane, revision, hash]) =>
      word === 'saved' ? [{ lane: Number(lane), revision: Number(revision), hash }] : [],
    )
    const alone = lines.filter(([word]) => word === 'alone')
    const failures = [
      ...lines.filter(([word]) => word === 'wrong').map((words) => words.join(' ')),
      ...alone
        .filter(([, before, after]) => before !== after)
        .map((words) => `somebody wrote: ${words.join(' ')}`),
      ...(await lookAt(folder, saves)),
    ]
    const told = lines.filter(([word]) => word === 'told').length
    const remarks = [
      `${told} saves were refused because the other program was first`,
      `${alone.length} times one of them had the library for itself`,
    ]
    return { tried: saves.length + told + alone.length, failures, remarks }
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

async function writeBeside({
  folder,
  log,
  lanes,
  milliseconds,
}: {
  readonly folder: string
  readonly log: string
  readonly lanes: readonly number[]
  readonly milliseconds: number
}): Promise<readonly string[]> {
  const script = join(import.meta.dirname, 'rival.ts')
  const rival = spawn(process.execPath, [script, folder, log, lanes.join(','), `${milliseconds}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await once(rival, 'exit')
  const lines = (await readFile(log, 'utf8')).trimEnd().split('\n')
  return rival.exitCode === 0 ? lines : [...lines, `wrong end ${String(rival.exitCode)}`]
}

interface Save {
  readonly lane: number
  readonly revision: number
  readonly hash: string | undefined
}

async function lookAt(folder: string, saves: readonly Save[]): Promise<readonly string[]> {
  const library = expectValue(await openLibrary({ folder, clock }))
  const complaints = (await library.verify()).map(({ file, reason }) => `${file}: ${reason}`)
  for (const lane of everyLane) {
    const { version } = expectValue(await library.read(articleOfLane(lane).id))
    const own = saves.filter((save) => save.lane === lane)
    const revisions = own.map(({ revision }) => revision).toSorted((a, b) => a - b)
    const expected = Array.from({ length: version.revision - 1 }, (_, index) => index + 2)
    if (revisions.join() !== expected.join()) {
      complaints.push(
        `lane ${lane}: acknowledged ${revisions.length} of ${expected.length} revisions`,
      )
    }
    if (!own.some(({ revision, hash }) => revision === version.revision && hash === version.hash)) {
      complaints.push(`lane ${lane}: the last version was acknowledged to nobody`)
    }
  }
  await library.close()
  return complaints
}
