import type { Finding } from '../../core/finding.ts'
import type { CheckSetting } from '../../core/preflight/check-records.ts'
import { neighbourFindings } from '../../core/preflight/site-neighbours.ts'
import { latestSentBundles } from './sent-bundles.ts'

/** What the library remembers of other websites at the address that this one is made for. */
export async function findNeighbours(
  folder: string,
  setting: CheckSetting,
): Promise<readonly Finding[]> {
  const { targets, options } = setting.occasion
  if (!targets.includes('html') || !('html.address' in options)) return []
  return neighbourFindings(setting, await latestSentBundles(folder, lookedAt))
}

/** Each note names every file of its bundle, and somebody waits for the answer. */
const lookedAt = 40
