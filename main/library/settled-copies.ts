import { recordKinds } from '../../core/library/library-record.ts'
import type { Timestamp } from '../../core/timestamp.ts'
import { onDisk } from './disk-failure.ts'
import type { FileSystem } from './file-system.ts'
import { parseFileTime } from './file-time.ts'
import { kindFolder, pathIn, trashFolder } from './library-folder.ts'

/** Where conflict copies go that were brought together with their records. */
export const settledCopiesFolder = `${trashFolder}/conflict-copies`

/** A settled conflict copy, told from its path. */
export interface SettledPath {
  /** Inside the library, with forward slashes. */
  readonly file: string
  /** Where it lay before. */
  readonly copied: string
  readonly settledAt: Timestamp
}

/** The latest first. */
export async function findSettledCopies(
  files: FileSystem,
  folder: string,
): Promise<readonly SettledPath[]> {
  const found: SettledPath[] = []
  for (const kind of recordKinds) {
    const place = `${settledCopiesFolder}/${kindFolder(kind)}`
    const path = pathIn(folder, place)
    const names = await onDisk(path, () => files.list(path))
    for (const name of names.ok ? names.value : []) {
      const parsed = parseSettledPath(`${place}/${name}`)
      if (parsed !== null) found.push(parsed)
    }
  }
  return found.toSorted((a, b) => (a.settledAt < b.settledAt ? 1 : -1))
}

/** Null for any other path; what lay there before is still to be looked at. */
export function parseSettledPath(file: string): SettledPath | null {
  if (!file.startsWith(`${settledCopiesFolder}/`)) return null
  const [, copied = '', time = ''] =
    /^(.+)\.(\d{8}T\d{9}Z)$/u.exec(file.slice(settledCopiesFolder.length + 1)) ?? []
  const settledAt = parseFileTime(time)
  return settledAt === null ? null : { file, copied, settledAt }
}
