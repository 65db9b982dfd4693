import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Article } from '../../core/article/article.ts'
import { statuses } from '../../core/article/status.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import { addDays } from '../../core/lists/calendar-month.ts'
import { launchCopydesk } from '../app/launch.ts'
import prepareElectron from '../app/prepare-electron.ts'
import { countingIds } from '../builders/record-id.ts'
import { aDraft, layLibrary } from './lay-library.ts'
import { listActs, timeAct } from './list-acts.ts'
import { type Percentiles, percentiles, ratios } from './measure.ts'

const rounds = 5

/** The last is the floor: what the window itself takes for the act. */
const sizes = [10_000, 1000, 10] as const

/**
 * What it takes from a click or key to the frame that shows the list in its new order, filtered, chosen, searched, as a
 * board and as a calendar: of a large library, of a smaller one, and of one with nothing to do.
 */
export async function benchLists(): Promise<string> {
  const place = await mkdtemp(join(tmpdir(), 'copydesk-bench-'))
  const endElectron = await prepareElectron()
  try {
    const costs: (readonly Percentiles[])[] = []
    for (const articles of sizes) costs.push(await costsOf(join(place, String(articles)), articles))
    return table(costs)
  } finally {
    endElectron()
    await rm(place, { recursive: true })
  }
}

/** In the order of the acts. */
async function costsOf(folder: string, articles: number): Promise<readonly Percentiles[]> {
  await layLibrary(folder, { articles, trashed: 0, newId: countingIds(), draft: aVariedDraft })
  const { window, close } = await launchCopydesk({ library: folder, userData: `${folder} desk` })
  try {
    await window.getByRole('listbox', { name: 'Records' }).getByRole('option').first().waitFor()
    const costs: Percentiles[] = []
    for (const act of listActs) {
      const times: number[] = []
      for (let round = 0; round < rounds; round += 1) times.push(await timeAct(window, act))
      costs.push(percentiles(times))
    }
    return costs
  } finally {
    await close()
  }
}

const things = ['Bread', 'Tides', 'Ferry', 'Lamps', 'Gulls']
/** A large library is due at ten a day. */
const days = 1000

const today = new Date().toISOString().slice(0, 10)

const sections = ['Coast', 'Town', 'Harbour']

function aVariedDraft(id: RecordId, at: number): Article {
  return {
    ...aDraft(id),
    headline: `${things[at % things.length]} of the quay, part ${at}`,
    status: statuses[at % statuses.length] ?? 'draft',
    section: sections[at % sections.length] ?? '',
    tags: [`tag ${at % 40}`],
    dueOn: addDays(today, ((at + days / 2) % days) - days / 2),
  }
}

function table(costs: readonly (readonly Percentiles[])[]): string {
  const [large = [], small = [], floor = []] = costs
  return [
    `Lists of 10,000 and of 1,000 articles, and of 10 as the floor, ${rounds} times each, in milliseconds`,
    '',
    '                          10,000          1,000           floor       large ÷ small     large ÷ floor',
    '                        p50     p95     p50     p95     p50     p95     p50     p95     p50     p95',
    ...listActs.map(({ name }, at) => {
      const [a, b, c] = [large[at] ?? none, small[at] ?? none, floor[at] ?? none]
      const numbers = [a, b, c].flatMap(({ p50, p95 }) => [p50, p95])
      const cells = numbers.map((each) => each.toFixed(0).padStart(8)).join('')
      return `${name.padEnd(20)}${cells}${ratios(a, b)}${ratios(a, c)}`
    }),
  ].join('\n')
}

const none: Percentiles = { p50: Number.NaN, p95: Number.NaN }
