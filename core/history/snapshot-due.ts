/** Without a save for longer than this, the next one begins a new sitting. */
const sittingEnds = 30 * 60 * 1000

/** How much writing an automatic version covers at most. */
const writingLasts = 10 * 60 * 1000

/** What an open library remembers of its saves of one record; milliseconds since 1970, null for never. */
export interface SavingMemory {
  readonly lastSavedAt: number | null
  readonly lastKeptAt: number | null
}

/**
 * Tells whether what a save is about to replace must be kept first: at the first edit of a sitting, and after
 * every ten minutes of writing.
 */
export function dueSnapshot(
  { lastSavedAt, lastKeptAt }: SavingMemory,
  now: number,
): 'sitting' | 'writing' | null {
  // A clock that was set back makes a difference below zero; keeping once too often does no harm.
  if (lastSavedAt === null || Math.abs(now - lastSavedAt) > sittingEnds) return 'sitting'
  return lastKeptAt === null || Math.abs(now - lastKeptAt) >= writingLasts ? 'writing' : null
}
