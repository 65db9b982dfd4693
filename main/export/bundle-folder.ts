import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'

import { manifestName } from '../../core/export/bundle.ts'
import type { ExportFailure } from '../../core/export/export-failure.ts'
import { manifestSchema } from '../../core/export/manifest.ts'
import { failure, type Result, success } from '../../core/result.ts'
import { errorCode, onDisk } from '../library/disk-failure.ts'
import { diskFileSystem } from '../library/file-system.ts'
import { bundleBytes } from './bundle-bytes.ts'
import type { BundleToWrite } from './write-bundle.ts'

/** Writes the bundle as a folder, in place of nothing, an empty folder or a former bundle. */
export async function writeBundleFolder(
  bundle: BundleToWrite,
): Promise<Result<void, ExportFailure>> {
  const { out } = bundle
  const former = await onDisk(out, () => lookAt(out))
  if (!former.ok) return former
  if (former.value.kind === 'taken') {
    return failure({ kind: 'destination-taken', path: out, reason: former.value.reason })
  }
  const temporary = besideOf(out)
  const outcome = await onDisk(out, async () => {
    const written = await writeFiles(bundle, temporary)
    if (!written.ok) return written
    await putInPlace(temporary, out, former.value.kind === 'bundle')
    return success(undefined)
  })
  const result = outcome.ok ? outcome.value : outcome
  if (!result.ok) await rm(temporary, { recursive: true, force: true })
  return result
}

async function writeFiles(
  { files, readMedia }: BundleToWrite,
  folder: string,
): Promise<Result<void, ExportFailure>> {
  const folders = new Set(['', ...files.flatMap(({ path }) => foldersOf(path))])
  for (const name of folders) await mkdir(join(folder, name), { recursive: true })
  for (const file of files) {
    const bytes = await bundleBytes(file, readMedia)
    if (!bytes.ok) return bytes
    const handle = await open(join(folder, file.path), 'wx', 0o644)
    try {
      await handle.writeFile(bytes.value)
      await handle.sync()
    } finally {
      await handle.close()
    }
  }
  for (const name of folders) await diskFileSystem.syncFolder(join(folder, name))
  return success(undefined)
}

async function putInPlace(temporary: string, out: string, isBundleThere: boolean): Promise<void> {
  if (!isBundleThere) {
    // A folder can't be renamed onto an empty one everywhere.
    await rmdir(out).catch(ignoreAbsence)
    await rename(temporary, out)
    await diskFileSystem.syncFolder(dirname(out))
    return
  }
  const aside = besideOf(out)
  await rename(out, aside)
  try {
    await rename(temporary, out)
  } catch (error) {
    await rename(aside, out)
    throw error
  }
  await diskFileSystem.syncFolder(dirname(out))
  await rm(aside, { recursive: true, force: true })
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
  const own = await bundlePaths(out)
  if (own === null) return { kind: 'taken', reason: 'it holds files that are not a bundle.' }
  const strange = files.toSorted().find((file) => !own.has(file))
  return strange === undefined
    ? { kind: 'bundle' }
    : { kind: 'taken', reason: `the bundle in it holds a file of somebody else (${strange}).` }
}

async function bundlePaths(folder: string): Promise<ReadonlySet<string> | null> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(ignoreAbsence)
  const manifest = manifestSchema.safeParse(parseJson(text ?? ''))
  return manifest.success
    ? new Set([manifestName, ...manifest.data.files.map(({ path }) => path)])
    : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
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
