import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { type SentBundle, sentBundleSchema } from '../../core/export/bundle/sent-bundle.ts'
import type { DiskFailure } from '../../core/library/library-failure.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { type Result, success } from '../../core/result.ts'
import { concurrentMap } from '../library/concurrent-map.ts'
import { errorCode, onDisk } from '../library/disk-failure.ts'
import { writeDurably } from '../library/durable-file.ts'
import { diskFileSystem, type FileSystem } from '../library/file-system.ts'
import { pathIn, sentFolder } from '../library/library-folder.ts'
import { parseJson } from '../library/record-file.ts'

/** Notes in the library that a bundle was made; the note is on the disk when this answers. */
export async function noteSentBundle(
  folder: string,
  bundle: SentBundle,
  files: FileSystem = diskFileSystem,
): Promise<Result<void, DiskFailure>> {
  const place = pathIn(folder, sentFolder)
  return onDisk(place, async () => {
    await files.makeFolder(place)
    const bytes = new TextEncoder().encode(`${JSON.stringify(bundle, null, 1)}\n`)
    await writeDurably(files, { path: join(place, `${bundle.id}.json`), bytes })
  })
}

/** The bundles that were made, of the record where one is named, the latest first; what can't be read is left out. */
export async function sentBundles(
  folder: string,
  record: AnyId | null = null,
): Promise<Result<readonly SentBundle[], DiskFailure>> {
  const place = pathIn(folder, sentFolder)
  const names = await onDisk(place, () => readdir(place).catch(noneYet))
  if (!names.ok) return names
  const found = await concurrentMap(names.value.filter(isNote), (name) =>
    readSentBundle(join(place, name)),
  )
  return success(
    found
      .flatMap((bundle) => bundle ?? [])
      .filter(({ records }) => record === null || records.some(({ id }) => id === record))
      .toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at)),
  )
}

/** The latest of them that is wanted; null where there is none. Only so many are read as it takes to find it. */
export async function latestSentBundle(
  folder: string,
  isWanted: (bundle: SentBundle) => boolean,
): Promise<SentBundle | null> {
  for (const note of await latestNotes(folder)) {
    const bundle = await readSentBundle(note)
    if (bundle !== null && isWanted(bundle)) return bundle
  }
  return null
}

/** So many of the latest, the latest first. */
export async function latestSentBundles(
  folder: string,
  count: number,
): Promise<readonly SentBundle[]> {
  const latest = (await latestNotes(folder)).slice(0, count)
  const found = await concurrentMap(latest, readSentBundle)
  return found.flatMap((bundle) => bundle ?? [])
}

/** Where the notes lie, the latest first; none where they can't be listed. */
async function latestNotes(folder: string): Promise<readonly string[]> {
  const place = pathIn(folder, sentFolder)
  const names = await readdir(place).catch(() => [])
  // Their ids rise with the time.
  const latest = names.filter(isNote).toSorted().toReversed()
  return latest.map((name) => join(place, name))
}

function isNote(name: string): boolean {
  return !name.startsWith('.') && name.endsWith('.json')
}

async function readSentBundle(path: string): Promise<SentBundle | null> {
  const bytes = await readFile(path).catch(() => null)
  const json = bytes === null ? null : parseJson(bytes)
  const parsed = sentBundleSchema.safeParse(json?.ok === true ? json.value : null)
  return parsed.success ? parsed.data : null
}

function noneYet(error: unknown): readonly string[] {
  if (errorCode(error) !== 'ENOENT') throw error
  return []
}
