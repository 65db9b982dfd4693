import type { BackupDesk } from './backup-desk.ts'

/** Milliseconds: after the start, and between two looks. */
const pauses = { first: 2 * 60_000, next: 5 * 60_000 }

/** Looks again and again whether a backup is due; answers the way to stop, which ends one under way. */
export function backUpDaily({
  makeWhenDue,
  stop,
}: Pick<BackupDesk, 'makeWhenDue' | 'stop'>): () => void {
  let timer = setTimeout(look, pauses.first)

  function look(): void {
    timer = setTimeout(look, pauses.next)
    void makeWhenDue()
  }

  return () => {
    clearTimeout(timer)
    stop()
  }
}
