import { spawn } from 'node:child_process'
import { readFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { electronIn } from '../../resources/launcher/electron-folder.ts'
import { projectFolder } from '../../resources/launcher/project.ts'
import prepareElectron from '../app/prepare-electron.ts'
import { expectValue } from '../builders/outcome.ts'
import { countingIds } from '../builders/record-id.ts'
import { layLibrary } from './lay-library.ts'

/**
 * What a bundle of very many articles costs beside one of few, made by the command line of the built program as it is
 * shipped: time for each article, and the most memory that the whole program held. Part of that is the program with its
 * library open, which is measured by asking for articles that there are none of. Memory is read where Linux tells it.
 */
export async function benchExport(sizes: readonly number[] = [100, 1000, 3000]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-bench-'))
  const endElectron = await prepareElectron()
  try {
    const costs: Cost[] = []
    for (const articles of sizes) {
      const library = join(folder, String(articles))
      await layLibrary(library, { articles, trashed: 0, newId: countingIds() })
      const words = ['cli', 'export', library, '--to', 'html,markdown', '--force']
      const out = ['--out', join(folder, `${articles}.zip`)]
      const opened = await costOf([...words, ...out, '--status', 'published'])
      costs.push({
        articles,
        opened: opened.peak,
        ...(await costOf([...words, ...out, '--status', 'draft'])),
      })
    }
    return table(costs)
  } finally {
    endElectron()
    await rm(folder, { recursive: true })
  }
}

interface RunCost {
  readonly milliseconds: number
  /** Bytes that the program held at most. */
  readonly peak: number
}

interface Cost extends RunCost {
  readonly articles: number
  /** The same while only the library was opened. */
  readonly opened: number
}

async function costOf(words: readonly string[]): Promise<RunCost> {
  const { program } = expectValue(electronIn(process.env['COPYDESK_ELECTRON'] ?? ''))
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const start = performance.now()
  const running = spawn(program, [...sandbox, projectFolder, ...words], { stdio: 'ignore' })
  let peak = 0
  async function look(): Promise<void> {
    peak = Math.max(peak, await mostMemory(running.pid))
  }
  const watch = setInterval(() => void look(), 10)
  await new Promise((resolve, reject) => running.on('exit', resolve).on('error', reject))
  clearInterval(watch)
  return { milliseconds: performance.now() - start, peak }
}

/** What the system noted as the most so far; 0 once the program has ended. */
async function mostMemory(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmHWM:\s+(\d+) kB$/mu.exec(status)?.[1] ?? 0) * 1024
}

function table(costs: readonly Cost[]): string {
  const [least] = costs
  const rows = costs.map(({ articles, milliseconds, peak, opened }) => {
    const each = milliseconds / articles
    const timeRatio = least === undefined ? 1 : each / (least.milliseconds / least.articles)
    const memoryRatio = least === undefined ? 1 : peak / least.peak
    return [
      `${articles} articles`.padEnd(16),
      `${each.toFixed(2)} ms each`.padStart(16),
      `${timeRatio.toFixed(2)}×`.padStart(8),
      `${Math.round(peak / 1_000_000)} MB at most`.padStart(16),
      `${memoryRatio.toFixed(2)}×`.padStart(8),
      `${Math.round(opened / 1_000_000)} MB`.padStart(16),
    ].join('')
  })
  return [
    'A bundle (website, Markdown) in one zip; at last the program with the library open',
    ...rows,
  ].join('\n')
}
