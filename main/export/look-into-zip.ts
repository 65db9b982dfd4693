import { text } from 'node:stream/consumers'

import type { ZipFile } from 'yauzl'

import { type Result, success } from '../../core/result.ts'
import { readZip } from './read-zip.ts'
import type { ZipTrouble } from './zip-trouble.ts'

/** What a zip file holds, as far as it tells whether it is a bundle. */
export interface ZipContents {
  /** Paths with forward slashes; folders end in one. */
  readonly files: readonly string[]
  /** The text of the file that was asked for; null when it is not there or too large to be it. */
  readonly text: string | null
}

/** Rejects with the system's error when the file can't be read. */
export function lookIntoZip(
  path: string,
  wanted: string,
): Promise<Result<ZipContents, ZipTrouble>> {
  return readZip(path, async (zip) => success(await contentsOf(zip, wanted)))
}

/** Bytes; the manifest of a hundred thousand files is smaller. */
const largestText = 20_000_000

async function contentsOf(zip: ZipFile, wanted: string): Promise<ZipContents> {
  const files: string[] = []
  let found: string | null = null
  for await (const entry of zip.eachEntry()) {
    files.push(entry.fileName)
    if (entry.fileName !== wanted || entry.uncompressedSize > largestText) continue
    found = await text(await zip.openReadStreamPromise(entry))
  }
  return { files, text: found }
}
