import type { BackupProgress } from '../../core/library/backup.ts'

/** Part of the work that is done, in percent. */
export function percentDone({ done, total }: BackupProgress): number {
  return total === 0 ? 0 : Math.floor((done / total) * 100)
}

/** What is being done, for people who wait for it. */
export function stepWords({ step }: BackupProgress): string {
  switch (step) {
    case 'copying':
      return 'Backing up'
    case 'checking':
      return 'Reading the backup back'
    case 'unpacking':
      return 'Restoring'
  }
}
