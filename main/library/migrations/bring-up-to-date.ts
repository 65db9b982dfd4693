import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

import { z } from 'zod'

import { backupFailureSentence } from '../../../core/backup-failure.ts'
import type { LibraryFailure } from '../../../core/library-failure.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import type { Timestamp } from '../../../core/timestamp.ts'
import { makeBackup } from '../../backup/make-backup.ts'
import { catalogueFilePath } from '../catalogue-file.ts'
import { concurrentMap } from '../concurrent-map.ts'
import { errorCode, onDisk } from '../disk-failure.ts'
import { writeDurably } from '../durable-file.ts'
import type { FileSystem } from '../file-system.ts'
import { findFiles } from '../folder-scan.ts'
import { type LibraryIdentity, withFormat } from '../library-file.ts'
import { libraryFileName, pathIn } from '../library-folder.ts'
import { readIdentity } from '../library-identity.ts'
import { withLibraryLock } from '../library-lock.ts'
import { readIfThere } from '../record-adapter.ts'
import { parseJson, parseRecordFile, type RecordName, serializeInFormat } from '../record-file.ts'
import { findTrashedFiles } from '../trash.ts'
import type { MigrationSequence } from './migration-sequence.ts'

export interface OldLibrary {
  readonly files: FileSystem
  readonly folder: string
  readonly clock: () => Timestamp
  readonly migrations: MigrationSequence
  /** The folder for the backup that is made before the first write. */
  readonly backupPlace: string
}

/** Which library stands in the folder, once it is of today's format or a newer one. */
export async function identityOfToday(
  old: OldLibrary,
): Promise<Result<LibraryIdentity, LibraryFailure>> {
  const known = await readIdentity(old.files, old.folder)
  if (!known.ok || known.value.format >= old.migrations.format) return known
  const migrated = await bringUpToDate(old)
  return migrated.ok ? readIdentity(old.files, old.folder) : migrated
}

/**
 * Leads every record of a library that an older program wrote to today's format, the trash included.
 * Before the first write a backup is made and read back; cut short at any moment it goes on from there the
 * next time. Says of the library that it is of today only when every record is. What can't be read
 * stays as it is, and so do the kept versions, which are led on whenever they are read.
 */
export async function bringUpToDate(old: OldLibrary): Promise<Result<void, LibraryFailure>> {
  const { files, folder, migrations } = old
  const known = await readIdentity(files, folder)
  if (!known.ok) return known
  if (known.value.format >= migrations.format || known.value.damage !== null) {
    return success(undefined)
  }
  return withLibraryLock({ folder, purpose: 'migrate', files }, async () => {
    const { format } = known.value
    const plan = await readPlan(old)
    if (!plan.ok) return plan
    if (plan.value === null) {
      const planned = await backUpBefore(old, format)
      if (!planned.ok) return planned
    }
    return migrateFiles(old)
  })
}

/** Kept while the work goes on, so that a backup is never made of a library that is half done. */
const planPath = '.copydesk/migration.json'

const planSchema = z.strictObject({ from: z.int(), to: z.int(), backup: z.string() })

async function readPlan({
  files,
  folder,
  migrations,
}: OldLibrary): Promise<Result<z.infer<typeof planSchema> | null, LibraryFailure>> {
  const path = pathIn(folder, planPath)
  const bytes = await onDisk(path, () => readIfThere(files, path))
  if (!bytes.ok) return bytes
  const json = parseJson(bytes.value ?? new Uint8Array())
  const plan = planSchema.safeParse(json.ok ? json.value : null)
  const isOfThis =
    plan.success && plan.data.to === migrations.format && existsSync(plan.data.backup)
  return success(isOfThis ? plan.data : null)
}

async function backUpBefore(
  { files, folder, clock, migrations, backupPlace }: OldLibrary,
  format: number,
): Promise<Result<void, LibraryFailure>> {
  const time = clock().slice(0, 19).replace('T', ' ').replaceAll(':', '.')
  const out = join(
    backupPlace,
    `${basename(folder)} before format ${migrations.format} ${time}.zip`,
  )
  const made = await makeBackup({ folder, out, clock, files })
  if (!made.ok) {
    const reason = backupFailureSentence(made.failure)
    return failure({ kind: 'not-migrated', folder, format, reason })
  }
  const path = pathIn(folder, planPath)
  const plan = { from: format, to: migrations.format, backup: out }
  const bytes = new TextEncoder().encode(JSON.stringify(plan))
  const written = await onDisk(path, () => writeDurably(files, { path, bytes }))
  return written.ok ? success(undefined) : written
}

async function migrateFiles(old: OldLibrary): Promise<Result<void, LibraryFailure>> {
  const { files, folder, migrations } = old
  const { found } = await findFiles(files, folder)
  const trashed = await findTrashedFiles(files, folder)
  if (!trashed.ok) return trashed
  const records = [
    ...found.flatMap(({ path, role }) => (role.role === 'record' ? [{ path, ...role.name }] : [])),
    ...trashed.value,
  ]
  const outcomes = await concurrentMap(records, (record) => migrateFile(old, record))
  const refused = outcomes.find((outcome) => !outcome.ok)
  if (refused !== undefined) return refused

  const path = join(folder, libraryFileName)
  return onDisk(path, async () => {
    const bytes = withFormat(await files.read(path), migrations.format)
    await removeIfThere(files, pathIn(folder, catalogueFilePath))
    await writeDurably(files, { path, bytes })
    await removeIfThere(files, pathIn(folder, planPath))
  })
}

async function migrateFile(
  { files, folder, migrations }: OldLibrary,
  { path, kind, id }: RecordName & { readonly path: string },
): Promise<Result<void, LibraryFailure>> {
  const place = pathIn(folder, path)
  return onDisk(place, async () => {
    const bytes = await readIfThere(files, place)
    const file = bytes === null ? null : parseRecordFile(bytes, { kind, id }, migrations)
    if (bytes === null || file?.ok !== true || formatOf(bytes) === migrations.format) return
    const next = serializeInFormat(file.value, migrations.format)
    await writeDurably(files, { path: place, bytes: next })
  })
}

const coverSchema = z.looseObject({ format: z.int() })

function formatOf(bytes: Uint8Array): number | null {
  const json = parseJson(bytes)
  const cover = coverSchema.safeParse(json.ok ? json.value : null)
  return cover.success ? cover.data.format : null
}

async function removeIfThere(files: FileSystem, path: string): Promise<void> {
  try {
    await files.remove(path)
    await files.syncFolder(dirname(path))
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
  }
}
