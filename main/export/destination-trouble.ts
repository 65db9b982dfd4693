import { realpath } from 'node:fs/promises'
import path from 'node:path'

import type { ExportFailure } from '../../core/export/export-failure.ts'
import { onDisk } from '../library/disk-failure.ts'

/** Why a bundle can't stand at `out`, an absolute path, whatever is there; null when it can. */
export async function destinationTrouble(
  out: string,
  library: string,
): Promise<ExportFailure | null> {
  const folder = path.dirname(out)
  // A symbolic link could lead into the library: what counts is where the bundle would really be.
  const place = await onDisk(folder, () => realpath(folder))
  if (!place.ok) {
    return place.failure.code === 'ENOENT'
      ? { kind: 'destination-nowhere', path: out, folder }
      : place.failure
  }
  const root = await onDisk(library, () => realpath(library))
  if (!root.ok) return root.failure
  return isInside(root.value, path.join(place.value, path.basename(out)))
    ? {
        kind: 'destination-taken',
        path: out,
        reason: 'it is in the library, which keeps no bundles.',
      }
    : null
}

function isInside(root: string, place: string): boolean {
  const relative = path.relative(root, place)
  return relative === '' || !(relative.split(path.sep)[0] === '..' || path.isAbsolute(relative))
}
