import { type SnapshotEntry, snapshotLabel } from '../../core/history/snapshot.ts'
import { printedTime } from '../desk/printed-time.ts'

/** When a version was kept, and why. */
export function versionLabel(version: SnapshotEntry): string {
  return `${printedTime(version.savedAt)} · ${snapshotLabel(version)}`
}
