import { basename } from 'node:path'

import { z } from 'zod'

import type { RepairAct } from '../../core/library/library-report.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import { concurrentMap } from './concurrent-map.ts'
import { onDisk } from './disk-failure.ts'
import { writeDurably } from './durable-file.ts'
import { findFiles } from './folder-scan.ts'
import { serializeLibraryFile } from './library-file.ts'
import { damagedFolder, libraryFileName, pathIn } from './library-folder.ts'
import { readIdentity } from './library-identity.ts'
import { recordMigrations } from './migrations/record-migrations.ts'
import { readIfThere } from './record-adapter.ts'
import { parseJson } from './record-file.ts'
import type { LibraryParts } from './record-store.ts'
import { setAside } from './set-aside.ts'

/**
 * Makes `library.json` anew where it can't be used: of what it still says, of what was known of it when the library
 * was last open, and of its folder. Null where nothing is wrong with it or nothing could be done.
 */
export async function mendLibraryFile(
  parts: LibraryParts,
  newId: () => RecordId,
): Promise<RepairAct | null> {
  const { files, folder, clock, catalogue } = parts
  const said = await readIdentity(files, folder)
  if (!said.ok || said.value.damage === null) return null
  const path = pathIn(folder, libraryFileName)
  const present = await onDisk(path, () => readIfThere(files, path))
  if (!present.ok) return null
  const known = catalogue.library()
  const id = said.value.id ?? known?.id ?? newId()
  const name = said.value.name ?? known?.name ?? basename(folder)
  const format = await formatOfRecords(parts)
  const bytes = serializeLibraryFile({ kind: 'library', format, id, name, createdAt: bornAt(id) })
  if (present.value !== null) {
    const moved = await setAside({ files, folder, file: libraryFileName, now: clock() })
    if (!moved.ok) return null
  }
  const written = await onDisk(path, () => writeDurably(files, { path, bytes }))
  const former = present.value === null ? '' : `; the damaged file lies in ${damagedFolder}/`
  const deed = `was made anew for “${name}”${former}`
  return written.ok ? { kind: 'made-anew', file: libraryFileName, deed } : null
}

/** That of the newest record where one is newer than this program, else that of the oldest, which leads all on. */
async function formatOfRecords({ files, folder }: LibraryParts): Promise<number> {
  const today = recordMigrations.format
  const { found } = await findFiles(files, folder)
  const records = found.filter(({ role }) => role.role === 'record')
  const formats = await concurrentMap(records, async ({ path }) => {
    const place = pathIn(folder, path)
    const bytes = await onDisk(place, () => readIfThere(files, place))
    return bytes.ok && bytes.value !== null ? formatOf(bytes.value) : today
  })
  const newest = Math.max(today, ...formats)
  return newest > today ? newest : Math.min(today, ...formats)
}

const coverSchema = z.looseObject({ format: z.int().min(1) })

function formatOf(bytes: Uint8Array): number {
  const json = parseJson(bytes)
  const cover = coverSchema.safeParse(json.ok ? json.value : null)
  return cover.success ? cover.data.format : recordMigrations.format
}

/** The moment that an id was made at stands in its first 48 bits. */
function bornAt(id: RecordId): string {
  return new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toISOString()
}
