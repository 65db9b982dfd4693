import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

import { z } from 'zod'

import { backupFailureSentence } from '../../../core/library/backup-failure.ts'
import type { LibraryFailure } from '../../../core/library/library-failure.ts'
import type { BroughtUpToDate } from '../../../core/library/library-report.ts'
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
  /** Folders for the backup that is made before the first write: the first that takes it. */
  readonly backupPlaces: readonly string[]
}

/** Which library stands in a folder, once it is of today's format or a newer one. */
export interface LibraryOfToday {
  readonly identity: LibraryIdentity
  /** Null where there was nothing to do. */
  readonly broughtUpToDate: BroughtUpToDate | null
}

export async function libraryOfToday(
  old: OldLibrary,
): Promise<Result<LibraryOfToday, LibraryFailure>> {
  const known = await readIdentity(old.files, old.folder)
  if (!known.ok) return known
  if (!isOld(known.value, old)) return success({ identity: known.value, broughtUpToDate: null })
  const migrated = await bringUpToDate(old)
  if (!migrated.ok) return migrated
  const identity = await readIdentity(old.files, old.folder)
  return identity.ok
    ? success({ identity: identity.value, broughtUpToDate: migrated.value })
    : identity
}

/**
 * Leads every record of a library that an older program wrote to today's format, the trash included.
 * Before the first write a backup is made and read back; cut short at any moment it goes on from there the
 * next time. Says of the library that it is of today only when every record is. What can't be read
 * stays as it is, and so do the kept versions, which are led on whenever they are read.
 */
export async function bringUpToDate(
  old: OldLibrary,
): Promise<Result<BroughtUpToDate | null, LibraryFailure>> {
  const { files, folder } = old
  const known = await readIdentity(files, folder)
  if (!known.ok) return known
  if (!isOld(known.value, old)) return success(null)
  return withLibraryLock({ folder, purpose: 'migrate', files }, async () => {
    // Another program may have done it meanwhile.
    const again = await readIdentity(files, folder)
    if (!again.ok) return again
    if (!isOld(again.value, old)) return success(null)
    const begun = await readPlan(old)
    if (!begun.ok) return begun
    const { format } = again.value
    const plan = begun.value === null ? await backUpBefore(old, format) : success(begun.value)
    if (!plan.ok) return plan
    const migrated = await migrateFiles(old)
    return migrated.ok ? success({ backup: plan.value.backup }) : migrated
  })
}

/** A library whose `library.json` can't be trusted is not led on. */
function isOld({ format, damage }: LibraryIdentity, { migrations }: OldLibrary): boolean {
  return format < migrations.format && damage === null
}

/** Kept while the work goes on, so that a backup is never made of a library that is half done. */
const planPath = '.copydesk/migration.json'

const planSchema = z.strictObject({ from: z.int(), to: z.int(), backup: z.string() }).readonly()

type Plan = z.infer<typeof planSchema>

async function readPlan({
  files,
  folder,
  migrations,
}: OldLibrary): Promise<Result<Plan | null, LibraryFailure>> {
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
  old: OldLibrary,
  format: number,
): Promise<Result<Plan, LibraryFailure>> {
  const { files, folder, migrations, backupPlaces } = old
  let backup: Result<string, LibraryFailure> = noPlace(folder, format)
  for (const place of backupPlaces) {
    backup = await backUpIn(old, { place, format })
    if (backup.ok) break
  }
  if (!backup.ok) return backup
  const path = pathIn(folder, planPath)
  const plan: Plan = { from: format, to: migrations.format, backup: backup.value }
  const bytes = new TextEncoder().encode(JSON.stringify(plan))
  const written = await onDisk(path, () => writeDurably(files, { path, bytes }))
  return written.ok ? success(plan) : written
}

function noPlace(folder: string, format: number): Result<never, LibraryFailure> {
  const reason = 'No folder for backups is known.'
  return failure({ kind: 'not-migrated', folder, format, reason })
}

async function backUpIn(
  { files, folder, clock, migrations }: OldLibrary,
  { place, format }: { readonly place: string; readonly format: number },
): Promise<Result<string, LibraryFailure>> {
  const time = clock().slice(0, 19).replace('T', ' ').replaceAll(':', '.')
  const out = join(place, `${basename(folder)} before format ${migrations.format} ${time}.zip`)
  const made = await makeBackup({ folder, out, clock, files })
  if (made.ok) return success(out)
  const reason = backupFailureSentence(made.failure)
  return failure({ kind: 'not-migrated', folder, format, reason })
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
