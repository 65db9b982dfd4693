import type { DiskFailure } from '../../core/library/library-failure.ts'
import type { Result } from '../../core/result.ts'
import { onDisk } from '../library/disk-failure.ts'
import { standingFolder } from './standing-folder.ts'
import { standingZip } from './standing-zip.ts'

/** Whether a bundle that was made before stands at the place, with no file of anybody else in it. */
export function isBundleAt(place: string): Promise<Result<boolean, DiskFailure>> {
  return onDisk(place, async () => {
    const standing = /\.zip$/iu.test(place) ? standingZip(place) : standingFolder(place)
    return (await standing).kind === 'bundle'
  })
}
