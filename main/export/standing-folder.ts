import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

import { manifestName } from '../../core/export/bundle/bundle.ts'
import { errorCode } from '../library/disk-failure.ts'
import { whyNotReplaced } from './former-bundle.ts'

/** What stands at the place of a bundle. */
export type Standing =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'bundle' }
  | { readonly kind: 'taken'; readonly reason: string }

/** A former bundle may be replaced as long as nobody put files of their own into it. */
export async function standingFolder(place: string): Promise<Standing> {
  const there = await stat(place).catch(ignoreAbsence)
  if (there === undefined) return { kind: 'nothing' }
  if (!there.isDirectory()) return { kind: 'taken', reason: 'a file has that name.' }
  const entries = await readdir(place, { recursive: true, withFileTypes: true })
  if (entries.length === 0) return { kind: 'empty' }
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(place, join(entry.parentPath, entry.name)).split(sep).join('/'))
  const manifest = await readFile(join(place, manifestName), 'utf8').catch(ignoreAbsence)
  const reason = whyNotReplaced({ place: 'folder', files, manifest: manifest ?? null })
  return reason === null ? { kind: 'bundle' } : { kind: 'taken', reason }
}

export function ignoreAbsence(error: unknown): undefined {
  if (errorCode(error) !== 'ENOENT') throw error
  return undefined
}
