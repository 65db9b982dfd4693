import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { type Article, createArticle } from '../../core/article.ts'
import type { RecordId } from '../../core/record-id.ts'
import { createLibrary } from '../../main/library/create-library.ts'
import { diskFileSystem, type FileSystem } from '../../main/library/file-system.ts'
import { openLibrary } from '../../main/library/open-library.ts'
import { aDocument } from '../builders/article.ts'
import { morning, tickingClock } from '../builders/clock.ts'
import { expectValue } from '../builders/outcome.ts'
import { countingIds } from '../builders/record-id.ts'

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
  const laid = expectValue(
    await createLibrary({ ...options, name: 'Bench', newId, files: forgetfulFileSystem }),
  )
  const drafts = Array.from({ length: articles }, () => aDraft(newId()))
  for (const draft of drafts) expectValue(await laid.create(draft))
  await laid.close()

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

/** About 8 KB on the disk. */
function aDraft(id: RecordId): Article {
  const sentence = 'The lamps are lit at six and nobody is sent home before the last page. '
  const body = aDocument(...Array.from({ length: 12 }, () => sentence.repeat(8).trim()))
  return { ...createArticle({ id, now: morning }), headline: 'The open library', body }
}

/** Lays the many articles of a library quickly; what is measured runs on the real disk. */
const forgetfulFileSystem: FileSystem = {
  ...diskFileSystem,
  createFile: async (path) => ({
    ...(await diskFileSystem.createFile(path)),
    sync: () => Promise.resolve(),
  }),
  syncFolder: () => Promise.resolve(),
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

/** Milliseconds. */
async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
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

interface Percentiles {
  readonly p50: number
  readonly p95: number
}

function percentiles(times: readonly number[]): Percentiles {
  const sorted = times.toSorted((a, b) => a - b)
  return {
    p50: sorted[Math.floor(sorted.length * 0.5)] ?? Number.NaN,
    p95: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN,
  }
}

function row(name: string, { p50, p95 }: Percentiles): string {
  return name.padEnd(24) + p50.toFixed(2).padStart(8) + p95.toFixed(2).padStart(9)
}

function ratios(a: Percentiles, b: Percentiles): string {
  return `${(a.p50 / b.p50).toFixed(2)}×`.padStart(8) + `${(a.p95 / b.p95).toFixed(2)}×`.padStart(9)
}
