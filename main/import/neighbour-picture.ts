import { realpath } from 'node:fs/promises'
import path from 'node:path'

import { failure, type Result, success } from '../../core/result.ts'
import { onDisk } from '../library/disk-failure.ts'
import { largestPicture, type PictureSource } from './picture-source.ts'
import { readUpTo } from './read-up-to.ts'

/** The pictures beside a file. */
export function neighbourPictures(folder: string): PictureSource {
  return {
    async read(paths, take) {
      for (const wanted of paths) await take(wanted, await firstThatIsThere(folder, wanted))
    },
  }
}

/** Pictures of a WordPress site lie as the site has them, or where a bundle of this program puts them. */
async function firstThatIsThere(
  folder: string,
  wanted: string,
): Promise<Result<Uint8Array, string>> {
  const first = await readNeighbourPicture(folder, wanted)
  if (first.ok || !wanted.startsWith('wp-content/')) return first
  const others = [wanted.slice('wp-content/'.length), `media/${path.basename(wanted)}`]
  for (const other of others) {
    const found = await readNeighbourPicture(folder, other)
    if (found.ok) return found
  }
  return first
}

/** The bytes of a picture that lies in `folder` or below it; the failure is a sentence that says why there are none. */
async function readNeighbourPicture(
  folder: string,
  relativePath: string,
): Promise<Result<Uint8Array, string>> {
  // A bundle of this program has its pictures beside the folder of its pages.
  const from = relativePath.startsWith('../media/') ? path.dirname(folder) : folder
  const wanted = path.join(folder, relativePath)
  const found = await onDisk(wanted, async () => {
    // A symbolic link could lead out of the folder: what counts is where the file really is.
    const [root, file] = await Promise.all([realpath(from), realpath(wanted)])
    return isInside(root, file) ? readUpTo(file, largestPicture) : 'outside'
  })
  if (!found.ok) {
    return failure(
      found.failure.code === 'ENOENT'
        ? 'it is not there.'
        : `it can’t be read (${found.failure.code}).`,
    )
  }
  switch (found.value) {
    case 'outside':
      return failure('it lies outside the file’s folder.')
    case 'too-large':
      return failure('it is larger than 50 MB.')
    case 'no-file':
      return failure('it is a folder.')
    default:
      return success(found.value)
  }
}

function isInside(root: string, file: string): boolean {
  const relative = path.relative(root, file)
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative)
}
