import { mkdir, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import type { ExportFailure } from '../../core/export/export-failure.ts'
import { failure, type Result, success } from '../../core/result.ts'
import { onDisk } from '../library/disk-failure.ts'
import { patiently } from '../library/durable-file.ts'
import { thisProgram } from '../library/lock-program.ts'
import { besidePath } from './beside-bundle.ts'
import { bestEffort, type BundleDisk } from './bundle-disk.ts'
import { assertPortable } from './portable-path.ts'
import { ignoreAbsence, standingFolder } from './standing-folder.ts'
import type { BundleToWrite } from './write-bundle.ts'

/** Writes the bundle as a folder, in place of nothing, an empty folder or a former bundle. */
export async function writeBundleFolder(
  bundle: BundleToWrite,
): Promise<Result<void, ExportFailure>> {
  const { out, disk } = bundle
  const there = await onDisk(out, () => standingFolder(out))
  if (!there.ok) return there
  if (there.value.kind === 'taken') {
    return failure({ kind: 'destination-taken', path: out, reason: there.value.reason })
  }
  const isBundleThere = there.value.kind === 'bundle'
  const temporary = besidePath(out, 'new', thisProgram)
  const former = besidePath(out, 'former', thisProgram)
  const outcome = await onDisk(out, async () => {
    const written = await writeFiles(bundle, temporary.path)
    if (!written.ok) return written
    const aside = isBundleThere ? former.path : null
    await putInPlace({ disk, temporary: temporary.path, out, aside })
    return success(undefined)
  })
  const result = outcome.ok ? outcome.value : outcome
  if (!result.ok) await bestEffort(disk.removeAll(temporary.path))
  temporary.letGo()
  former.letGo()
  return result
}

async function writeFiles(
  { contents, disk, signal }: BundleToWrite,
  folder: string,
): Promise<Result<void, ExportFailure>> {
  const folders = new Set<string>()
  await mkdir(folder)
  for (let next = contents.files.next(); next.done !== true; next = contents.files.next()) {
    const file = next.value
    assertPortable(file.path)
    for (const name of foldersOf(file.path)) {
      if (!folders.has(name)) await mkdir(join(folder, name))
      folders.add(name)
    }
    await disk.writeNew(join(folder, file.path), contents.bytesOf(file))
    const refusal = contents.refusal()
    if (refusal !== null) return failure(refusal)
  }
  for (const name of ['', ...folders]) await disk.syncFolder(join(folder, name))
  return signal?.aborted === true ? failure({ kind: 'export-stopped' }) : success(undefined)
}

/** Once the bundle is at its place nothing makes it a failure: it is what was asked for. */
async function putInPlace({
  disk,
  temporary,
  out,
  aside,
}: {
  readonly disk: BundleDisk
  readonly temporary: string
  readonly out: string
  /** Where the former bundle waits; null when none is there. */
  readonly aside: string | null
}): Promise<void> {
  // A folder can't be renamed onto an empty one everywhere.
  if (aside === null) await rmdir(out).catch(ignoreAbsence)
  else await patiently(disk, () => disk.rename(out, aside))
  try {
    await patiently(disk, () => disk.rename(temporary, out))
  } catch (error) {
    if (aside !== null) await patiently(disk, () => disk.rename(aside, out))
    throw error
  }
  await bestEffort(disk.syncFolder(dirname(out)))
  if (aside !== null) await bestEffort(disk.removeAll(aside))
}

function foldersOf(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1)
  return names.map((_, at) => names.slice(0, at + 1).join('/'))
}
