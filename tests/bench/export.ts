import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { z } from 'zod'

import { countingIds } from '../builders/record-id.ts'
import { layLibrary } from './lay-library.ts'

const sizes = [100, 1000, 3000] as const

/**
 * What a bundle of very many articles costs beside one of a hundred: time for each article, and the most memory that
 * the program held, each in a process of its own. V8 lets its heap grow while nobody presses it, so a bounded heap tells
 * what the export itself needs.
 */
export async function benchExport(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-bench-'))
  try {
    const costs = []
    for (const articles of sizes) {
      const library = join(folder, String(articles))
      await layLibrary(library, { articles, trashed: 0, newId: countingIds() })
      const out = join(folder, `${articles}.zip`)
      const free = await costOf(library, out)
      const { peak } = await costOf(library, out, boundedHeap)
      costs.push({ articles, ...free, boundedPeak: peak })
    }
    return table(costs)
  } finally {
    await rm(folder, { recursive: true })
  }
}

const costSchema = z.strictObject({ milliseconds: z.number(), peak: z.number() })

interface Cost extends z.infer<typeof costSchema> {
  readonly articles: number
  readonly boundedPeak: number
}

/** Megabytes. */
const boundedHeap = ['--max-old-space-size=80', '--max-semi-space-size=2']

async function costOf(
  library: string,
  out: string,
  flags: readonly string[] = [],
): Promise<z.infer<typeof costSchema>> {
  const program = join(import.meta.dirname, 'exporter.ts')
  const words = [...flags, program, library, out]
  const { stdout } = await promisify(execFile)(process.execPath, words)
  return costSchema.parse(JSON.parse(stdout))
}

function table(costs: readonly Cost[]): string {
  const [least] = costs
  const rows = costs.map(({ articles, milliseconds, peak, boundedPeak }) => {
    const each = milliseconds / articles
    const timeRatio = least === undefined ? 1 : each / (least.milliseconds / least.articles)
    const memoryRatio = least === undefined ? 1 : peak / least.peak
    const boundedRatio = least === undefined ? 1 : boundedPeak / least.boundedPeak
    return [
      `${articles} articles`.padEnd(16),
      `${each.toFixed(2)} ms each`.padStart(16),
      `${timeRatio.toFixed(2)}×`.padStart(8),
      `${Math.round(peak / 1_000_000)} MB at most`.padStart(16),
      `${memoryRatio.toFixed(2)}×`.padStart(8),
      `${Math.round(boundedPeak / 1_000_000)} MB`.padStart(12),
      `${boundedRatio.toFixed(2)}×`.padStart(8),
    ].join('')
  })
  return ['A bundle (website, Markdown) in one zip; at last in a heap of 80 MB', ...rows].join('\n')
}
