import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { type DesignFile, designFiles, type OwnDesign } from '../../core/export/site/site-design.ts'
import type { DiskFailure } from '../../core/library/library-failure.ts'
import { type Result, success } from '../../core/result.ts'
import { onDisk } from '../library/disk-failure.ts'
import { designFolder } from '../library/library-folder.ts'

/** What the library has of a design of its own. */
export async function readDesign(library: string): Promise<Result<OwnDesign, DiskFailure>> {
  const own: Record<DesignFile, string | null> = {
    'page.html': null,
    'article.html': null,
    'style.css': null,
  }
  for (const file of designFiles) {
    const place = join(library, designFolder, file)
    const read = await onDisk(place, () => readFile(place, 'utf8'))
    if (read.ok) own[file] = read.value.replaceAll('\r\n', '\n')
    else if (read.failure.code !== 'ENOENT') return read
  }
  return success(own)
}
