import type { LibraryRecord } from '../../core/library/library-record.ts'
import type { LibraryProblem, RepairAct, RepairReport } from '../../core/library/library-report.ts'
import type { AnyId, MediaId, RecordId } from '../../core/library/record-id.ts'
import type { CatalogueRow } from './catalogue-file.ts'
import { type Damage, newestVersion } from './damage.ts'
import { onDisk } from './disk-failure.ts'
import { scanFolders } from './folder-scan.ts'
import type { HistoryStore } from './history-store.ts'
import type { History } from './history.ts'
import {
  damagedFolder,
  fileRole,
  historyFolder,
  pathIn,
  recordAt,
  recordPath,
  trashFolder,
} from './library-folder.ts'
import type { LostFiles } from './lost-files.ts'
import type { MediaStore } from './media-store.ts'
import { isOfNewerFormat, parseRecordFile, recordWithin, sha256 } from './record-file.ts'
import type { LibraryParts, RecordStore } from './record-store.ts'
import { mendLibraryFile } from './repair-library-file.ts'
import { bringBackLost, mendPicture, tellApart } from './repair-lost.ts'
import { setAside } from './set-aside.ts'
import type { Trash } from './trash.ts'

export interface RepairTools {
  readonly parts: LibraryParts
  readonly records: RecordStore
  readonly store: HistoryStore
  readonly history: History
  readonly damage: Damage
  readonly media: MediaStore
  readonly lost: LostFiles
  readonly listTrash: Trash['list']
  readonly newId: () => RecordId
  /** Every problem of the library, as a look at all the files finds it. */
  readonly verify: () => Promise<readonly LibraryProblem[]>
}

/**
 * Mends what can be mended without losing anything, then makes the catalogue anew from the files. Nothing is ever
 * removed or written over: a file that can't be used goes to `damaged/`, where it stays as it was. References to what
 * can't be found stay too, for the record may come with the next synchronisation.
 */
export async function repairLibrary(tools: RepairTools): Promise<RepairReport> {
  const libraryFile = await mendLibraryFile(tools.parts, tools.newId)
  const problems = await tools.verify()
  const done: RepairAct[] = libraryFile === null ? [] : [libraryFile]
  for (const record of await misnamedRecords(tools, problems)) {
    done.push(...(await moveHome(tools, record)))
  }
  for (const problem of problems) {
    const act = await mend(tools, problem)
    if (act !== null) done.push(act)
  }
  await rebuildCatalogue(tools.parts)
  done.push(...(await bringBackLost(tools)))
  return { done, left: await tools.verify() }
}

/** A whole record in a file that has the name of another. */
interface Misnamed {
  readonly file: string
  readonly record: LibraryRecord
}

async function misnamedRecords(
  tools: RepairTools,
  problems: readonly LibraryProblem[],
): Promise<readonly Misnamed[]> {
  const found: Misnamed[] = []
  for (const { kind, file } of problems) {
    const bytes = kind === 'damaged' && recordAt(file) !== null ? await readFile(tools, file) : null
    const record = bytes === null ? null : recordWithin(bytes)
    if (bytes === null || record === null || recordPath(record) === file) continue
    if (parseRecordFile(bytes, record).ok) found.push({ file, record })
  }
  return found
}

/** Puts the record where its name belongs, unless something good is there. */
async function moveHome(tools: RepairTools, { file, record }: Misnamed): Promise<RepairAct[]> {
  const { parts, records, damage } = tools
  const present = await records.read(record.id)
  if (present.ok) return []
  const stored = await damage.replace(record)
  if (!stored.ok) return []
  // Swapped files stand in each other's way: the second may have been set aside with the first.
  const stillThere = await records.read(recordAt(file)?.id ?? record.id)
  if (!stillThere.ok && stillThere.failure.kind === 'damaged-file') {
    await setAside({ ...parts, file, now: parts.clock() })
  }
  const deed = `was found under the name ${file} and stands in its own place again`
  return [{ kind: 'brought-back', file: recordPath(record), deed }]
}

async function mend(tools: RepairTools, problem: LibraryProblem): Promise<RepairAct | null> {
  const { kind, file, reason } = problem
  switch (kind) {
    case 'damaged':
      if (isOfNewerFormat(reason)) return null
      if (recordAt(file) !== null) return mendRecord(tools, file)
      return [historyFolder, trashFolder].some((folder) => file.startsWith(`${folder}/`))
        ? putAside(tools, file)
        : null
    case 'orphan':
      return describePicture(tools, file)
    case 'missing-media':
    case 'wrong-media':
      return recordAt(file) === null ? mendPicture(tools, file) : null
    case 'duplicate':
      return tellApart(tools, file)
    case 'dangling':
    case 'conflict-copy':
    case 'history':
      return null
  }
}

/** Something good in the place of a damaged record: its newest kept version, else what its file still says. */
async function mendRecord(tools: RepairTools, file: string): Promise<RepairAct | null> {
  const { records, store, history, damage } = tools
  const name = recordAt(file)
  if (name === null) return null
  const present = await records.read(name.id)
  if (present.ok || present.failure.kind !== 'damaged-file') return null

  const newest = await newestVersion(history, name.id)
  const older = newest === null ? null : await store.read(name.id, newest.id)
  if (older?.ok === true && older.value.record.kind === name.kind) {
    const stored = await damage.replace(older.value.record)
    const deed = `is back as it was saved at ${older.value.savedAt}; the damaged file lies in ${damagedFolder}/`
    return stored.ok ? { kind: 'brought-back', file, deed } : null
  }
  const bytes = await readFile(tools, file)
  const within = bytes === null ? null : recordWithin(bytes)
  if (within !== null && recordPath(within) === file) {
    const stored = await damage.replace(within)
    const deed = `differs from its checksum and no version is kept; what it says was taken as it stands, so read it over. The file as it was lies in ${damagedFolder}/`
    return stored.ok ? { kind: 'taken-as-it-is', file, deed } : null
  }
  const backedUp = await tools.lost.record(name)
  if (backedUp !== null) {
    const stored = await damage.replace(backedUp.value)
    const deed = `was found ${backedUp.where} and is back as it was then; the damaged file lies in ${damagedFolder}/`
    return stored.ok ? { kind: 'brought-back', file, deed } : null
  }
  return name.kind === 'media' ? describeAnew(tools, file) : null
}

/** Pictures bear the hash of their bytes, so the bytes alone are enough to know them again. */
async function describeAnew(tools: RepairTools, file: string): Promise<RepairAct | null> {
  const { parts } = tools
  const names = await onDisk(parts.folder, () => parts.files.list(pathIn(parts.folder, 'media')))
  const id = recordAt(file)?.id
  const picture = (names.ok ? names.value : []).find((name) => isPictureOf(name, id))
  if (picture === undefined || (await goodPicture(tools, `media/${picture}`)) === null) return null
  const moved = await setAside({ ...parts, file, now: parts.clock() })
  return moved.ok ? describePicture(tools, `media/${picture}`) : null
}

function isPictureOf(fileName: string, id: AnyId | undefined): boolean {
  const role = fileRole('media', fileName)
  return role.role === 'media-bytes' && role.id === id
}

async function describePicture(tools: RepairTools, file: string): Promise<RepairAct | null> {
  const bytes = await goodPicture(tools, file)
  if (bytes === null) return null
  const fileName = file.slice(file.lastIndexOf('/') + 1)
  const added = await tools.media.add({ bytes, fileName })
  const deed = 'is in the list of pictures again, without its alt text'
  return added.ok ? { kind: 'described', file, deed } : null
}

/** The bytes of a picture whose name says what they are. */
async function goodPicture(tools: RepairTools, file: string): Promise<Uint8Array | null> {
  const role = fileRole('media', file.slice(file.lastIndexOf('/') + 1))
  const bytes = role.role === 'media-bytes' ? await readFile(tools, file) : null
  if (bytes === null || role.role !== 'media-bytes') return null
  return isHashOf(role.id, bytes) ? bytes : null
}

function isHashOf(id: MediaId, bytes: Uint8Array): boolean {
  return sha256(bytes) === id
}

async function putAside({ parts }: RepairTools, file: string): Promise<RepairAct | null> {
  const moved = await setAside({ ...parts, file, now: parts.clock() })
  return moved.ok ? { kind: 'set-aside', file, deed: `was moved to ${moved.value}` } : null
}

async function readFile({ parts }: RepairTools, file: string): Promise<Uint8Array | null> {
  const path = pathIn(parts.folder, file)
  const bytes = await onDisk(path, () => parts.files.read(path))
  return bytes.ok ? bytes.value : null
}

async function rebuildCatalogue({ files, folder, catalogue }: LibraryParts): Promise<void> {
  const nothingKnown: readonly CatalogueRow[] = []
  const scan = await scanFolders({ files, folder, known: nothingKnown })
  catalogue.reset(scan.rows, scan.problems)
}
