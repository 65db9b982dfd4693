import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { openLibrary } from '../../main/library/open-library.ts'
import { tickingClock } from '../builders/clock.ts'
import { expectValue } from '../builders/outcome.ts'
import { countingIds } from '../builders/record-id.ts'
import { aDraft, layLibrary } from './lay-library.ts'
import { percentiles, ratios, row, timed } from './measure.ts'

const saves = 1000

/**
 * What a durable save of an 8 KB article costs in a small and in a large library, beside the least
 * that any program can do: write the same bytes, fsync, rename, fsync of the folder. The three take
 * turns, so that whatever else the machine does strikes them alike.
 */
export async function benchSave(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-bench-'))
  try {
    const small = await startDesk(join(folder, 'small'), 10)
    const large = await startDesk(join(folder, 'large'), 10_000)
    const bytes = readFileSync(small.file)
    const floorFile = join(folder, 'small', 'floor.json')
    const times: Record<'small' | 'large' | 'floor', number[]> = { small: [], large: [], floor: [] }
    for (let round = 0; round < saves; round += 1) {
      times.small.push(await timed(small.save))
      times.large.push(await timed(large.save))
      times.floor.push(await timed(async () => writePlainly(floorFile, bytes)))
    }
    await small.close()
    await large.close()
    return table(times, bytes.length)
  } finally {
    await rm(folder, { recursive: true })
  }
}

interface Desk {
  /** The file of the article that is saved again and again. */
  readonly file: string
  readonly save: () => Promise<void>
  readonly close: () => Promise<void>
}

async function startDesk(folder: string, articles: number): Promise<Desk> {
  const newId = countingIds()
  const options = { folder, clock: tickingClock() }
  await layLibrary(folder, { articles, trashed: 0, newId })
  const library = expectValue(await openLibrary(options))
  const article = aDraft(newId())
  let base = expectValue(await library.create(article)).version
  return {
    file: join(folder, 'articles', `${article.id}.json`),
    save: async () => {
      base = expectValue(await library.save(article, base)).version
    },
    close: library.close.bind(library),
  }
}

function writePlainly(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.tmp`
  const file = openSync(temporary, 'w')
  writeSync(file, bytes)
  fsyncSync(file)
  closeSync(file)
  renameSync(temporary, path)
  const folder = openSync(dirname(path), 'r')
  fsyncSync(folder)
  closeSync(folder)
}

function table(
  times: Readonly<Record<'small' | 'large' | 'floor', number[]>>,
  size: number,
): string {
  const small = percentiles(times.small)
  const large = percentiles(times.large)
  const floor = percentiles(times.floor)
  return [
    `A durable save of an article of ${(size / 1000).toFixed(1)} KB, ${saves} times, in milliseconds`,
    '',
    '                             p50      p95',
    row('library of 10', small),
    row('library of 10,000', large),
    row('floor', floor),
    '',
    '10,000 against 10'.padEnd(24) + ratios(large, small),
    '10,000 against floor'.padEnd(24) + ratios(large, floor),
  ].join('\n')
}
