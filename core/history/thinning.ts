import type { Snapshot } from './snapshot.ts'

const hour = 60 * 60 * 1000
const day = 24 * hour
const week = 7 * day
const quarter = 13 * week

/** What the thinning looks at. */
export type ThinnedSnapshot = Pick<Snapshot, 'savedAt' | 'reason'>

/**
 * The versions that stay, in the given order: all of the last day, the last of each hour for a week, of each day
 * for a quarter, of each week before that; named ones always. Hours, days and weeks are counted in universal time
 * from fixed points, so thinning again later only ever takes away, and the newest version always stays.
 */
export function thinned<S extends ThinnedSnapshot>(
  snapshots: readonly S[],
  now: number,
): readonly S[] {
  const automatic = snapshots.filter(({ reason }) => reason !== 'named')
  const lastOfSpan = new Map<string, S>()
  for (const snapshot of automatic) {
    const span = spanOf(snapshot, now)
    const other = lastOfSpan.get(span)
    if (other === undefined || time(other) < time(snapshot)) lastOfSpan.set(span, snapshot)
  }
  const kept = new Set(lastOfSpan.values())
  return snapshots.filter(
    (snapshot) => snapshot.reason === 'named' || now - time(snapshot) < day || kept.has(snapshot),
  )
}

function spanOf(snapshot: ThinnedSnapshot, now: number): string {
  const savedAt = time(snapshot)
  const length = spanLength(now - savedAt)
  return `${length} ${Math.floor(savedAt / length)}`
}

function spanLength(age: number): number {
  if (age < week) return hour
  return age < quarter ? day : week
}

function time({ savedAt }: ThinnedSnapshot): number {
  return Date.parse(savedAt)
}
