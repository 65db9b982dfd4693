import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rmdir, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'

import { manifestName } from '../../core/export/bundle/bundle.ts'
import type { ExportFailure } from '../../core/export/export-failure.ts'
import { failure, type Result, success } from '../../core/result.ts'
import { errorCode, onDisk } from '../library/disk-failure.ts'
import { patiently } from '../library/durable-file.ts'
import { bestEffort, type BundleDisk } from './bundle-disk.ts'
import { whyNotReplaced } from './former-bundle.ts'
import { assertPortable } from './portable-path.ts'
import type { BundleToWrite } from './write-bundle.ts'

/** Writes the bundle as a folder, in place of nothing, an empty folder or a former bundle. */
export async function writeBundleFolder(
  bundle: BundleToWrite,
): Promise<Result<void, ExportFailure>> {
  const { out, disk } = bundle
  const former = await onDisk(out, () => lookAt(out))
  if (!former.ok) return former
  if (former.value.kind === 'taken') {
    return failure({ kind: 'destination-taken', path: out, reason: former.value.reason })
  }
  const temporary = besideOf(out)
  const outcome = await onDisk(out, async () => {
    const written = await writeFiles(bundle, temporary)
    if (!written.ok) return written
    await putInPlace({ disk, temporary, out, isBundleThere: former.value.kind === 'bundle' })
    return success(undefined)
  })
  const result = outcome.ok ? outcome.value : outcome
  if (!result.ok) await bestEffort(disk.removeAll(temporary))
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
  isBundleThere,
}: {
  readonly disk: BundleDisk
  readonly temporary: string
  readonly out: string
  readonly isBundleThere: boolean
}): Promise<void> {
  const aside = besideOf(out)
  // A folder can't be renamed onto an empty one everywhere.
  if (!isBundleThere) await rmdir(out).catch(ignoreAbsence)
  else await patiently(disk, () => disk.rename(out, aside))
  try {
    await patiently(disk, () => disk.rename(temporary, out))
  } catch (error) {
    if (isBundleThere) await patiently(disk, () => disk.rename(aside, out))
    throw error
  }
  await bestEffort(disk.syncFolder(dirname(out)))
  if (isBundleThere) await bestEffort(disk.removeAll(aside))
}

type Former =
  | { readonly kind: 'free' }
  | { readonly kind: 'bundle' }
  | { readonly kind: 'taken'; readonly reason: string }

/** A former bundle may be replaced as long as nobody put files of their own into it. */
async function lookAt(out: string): Promise<Former> {
  const there = await stat(out).catch(ignoreAbsence)
  if (there === undefined) return { kind: 'free' }
  if (!there.isDirectory()) return { kind: 'taken', reason: 'a file has that name.' }
  const entries = await readdir(out, { recursive: true, withFileTypes: true })
  if (entries.length === 0) return { kind: 'free' }
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(out, join(entry.parentPath, entry.name)).split(sep).join('/'))
  const manifest = await readFile(join(out, manifestName), 'utf8').catch(ignoreAbsence)
  const reason = whyNotReplaced({ place: 'folder', files, manifest: manifest ?? null })
  return reason === null ? { kind: 'bundle' } : { kind: 'taken', reason }
}

function ignoreAbsence(error: unknown): undefined {
  if (errorCode(error) !== 'ENOENT') throw error
  return undefined
}

function besideOf(out: string): string {
  return join(dirname(out), `.${basename(out)}.${randomUUID()}.part`)
}

function foldersOf(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1)
  return names.map((_, at) => names.slice(0, at + 1).join('/'))
}
