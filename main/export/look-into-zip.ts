import { text } from 'node:stream/consumers'

import { openPromise, type ZipFile } from 'yauzl'

import { errorCode } from '../library/disk-failure.ts'

/** What a zip file holds, as far as it tells whether it is a bundle. */
export interface ZipContents {
  /** Paths with forward slashes; folders end in one. */
  readonly files: readonly string[]
  /** The text of the file that was asked for; null when it is not there or too large to be it. */
  readonly text: string | null
}

/** Null when the file is not a whole zip; rejects with the system's error when it can't be read. */
export async function lookIntoZip(path: string, wanted: string): Promise<ZipContents | null> {
  let zip: ZipFile | null = null
  try {
    zip = await openPromise(path, { autoClose: false })
    return await contentsOf(zip, wanted)
  } catch (error) {
    if (errorCode(error) !== undefined) throw error
    return null
  } finally {
    zip?.close()
  }
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
