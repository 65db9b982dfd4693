import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { isTemporaryName } from '../../main/library/durable-file.ts'
import { libraryContent } from '../../main/library/library-content.ts'
import { sha256 } from '../../main/library/record-file.ts'

/**
 * The hash of each file of a library's content by its path: two libraries with the same are the same.
 * What a program that was killed left under a temporary name doesn't count.
 */
export async function contentOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && !isTemporaryName(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => libraryContent.includes(path.split('/')[0] ?? ''))
  const hashes = await Promise.all(
    paths
      .toSorted()
      .map(async (path) => [path, sha256(await readFile(join(folder, path)))] as const),
  )
  return Object.fromEntries(hashes)
}
