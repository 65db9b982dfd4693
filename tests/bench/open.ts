import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { openLibrary, type OpenLibraryOptions } from '../../main/library/open-library.ts'
import { tickingClock } from '../builders/clock.ts'
import { expectValue } from '../builders/outcome.ts'
import { countingIds } from '../builders/record-id.ts'
import { layLibrary } from './lay-library.ts'
import { percentiles, ratios, row, timed } from './measure.ts'

const rounds = 20

type Way = 'small' | 'before' | 'whileOpen' | 'floor'

/**
 * What it takes until there is something to show, the trash included: of a small library, of a large one whose
 * lists are brought in line with the folders before, and of the same when that is done while it is open. The
 * floor is reading and parsing the JSON of what was known last time. All take turns.
 */
export async function benchOpen(): Promise<string> {
  const place = await mkdtemp(join(tmpdir(), 'copydesk-bench-'))
  try {
    const [small, large] = [join(place, 'small'), join(place, 'large')]
    await layLibrary(small, { articles: 10, trashed: 3, newId: countingIds() })
    await layLibrary(large, { articles: 10_000, trashed: 300, newId: countingIds() })
    const times: Record<Way, number[]> = { small: [], before: [], whileOpen: [], floor: [] }
    for (let round = 0; round < rounds; round += 1) {
      times.small.push(await timedOpening({ folder: small, reconciling: 'while-open' }))
      times.before.push(await timedOpening({ folder: large, reconciling: 'before' }))
      times.whileOpen.push(await timedOpening({ folder: large, reconciling: 'while-open' }))
      times.floor.push(await timed(() => readPlainly(large)))
    }
    return table(times)
  } finally {
    await rm(place, { recursive: true })
  }
}

async function timedOpening(
  options: Pick<OpenLibraryOptions, 'folder' | 'reconciling'>,
): Promise<number> {
  const start = performance.now()
  const library = expectValue(await openLibrary({ ...options, clock: tickingClock() }))
  expectValue(await library.listTrash())
  library.list()
  const time = performance.now() - start
  await library.close()
  return time
}

async function readPlainly(folder: string): Promise<void> {
  JSON.parse(await readFile(join(folder, '.copydesk/catalogue.json'), 'utf8'))
}

function table(times: Readonly<Record<Way, number[]>>): string {
  const small = percentiles(times.small)
  const before = percentiles(times.before)
  const whileOpen = percentiles(times.whileOpen)
  const floor = percentiles(times.floor)
  return [
    `Opening a library until it can be shown, ${rounds} times, in milliseconds`,
    '',
    '                             p50      p95',
    row('10 articles', small),
    row('10,000, looked at before', before),
    row('10,000, shown first', whileOpen),
    row('floor: its JSON parsed', floor),
    '',
    'before against first'.padEnd(24) + ratios(before, whileOpen),
    'first against floor'.padEnd(24) + ratios(whileOpen, floor),
  ].join('\n')
}
