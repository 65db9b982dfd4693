import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

import { onDisk } from '../library/disk-failure.ts'
import { type LockProgram, thisProgram } from '../library/lock-program.ts'
import { leftBeside } from './beside-bundle.ts'
import { bestEffort, type BundleDisk } from './bundle-disk.ts'
import { standingFolder } from './standing-folder.ts'

/**
 * Clears away what exports into this folder left when they were killed. A former bundle whose place is free comes
 * back; where a bundle stands at its place it is the one that was replaced, and goes. What can't be done is left, and so
 * is everything that a program which may be alive, or somebody else, has made.
 */
export async function sweepBeside(
  folder: string,
  disk: Pick<BundleDisk, 'rename' | 'removeAll'>,
  program: LockProgram = thisProgram,
): Promise<void> {
  const entries = await onDisk(folder, () => readdir(folder))
  for (const entry of entries.ok ? entries.value : []) {
    const left = leftBeside(entry, program)
    if (left === null) continue
    const path = join(folder, entry)
    const place = join(folder, left.name)
    switch (left.role) {
      case 'new':
      case 'copies':
        await bestEffort(disk.removeAll(path))
        break
      case 'former': {
        const there = await onDisk(place, () => standingFolder(place))
        if (there.ok && there.value.kind === 'nothing') await bestEffort(disk.rename(path, place))
        if (there.ok && there.value.kind === 'bundle') await bestEffort(disk.removeAll(path))
        break
      }
    }
  }
}
