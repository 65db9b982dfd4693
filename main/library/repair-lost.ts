import type { RepairAct } from '../../core/library/library-report.ts'
import { type AnyId, isMediaId, type MediaId } from '../../core/library/record-id.ts'
import { newestVersion } from './damage.ts'
import { onDisk } from './disk-failure.ts'
import { damagedFolder, mediaPath, pathIn, recordAt, recordPath } from './library-folder.ts'
import { readIfThere } from './record-adapter.ts'
import { parseRecordFile } from './record-file.ts'
import type { RepairTools } from './repair.ts'
import { setAside } from './set-aside.ts'

/**
 * What records refer to and the library has lost: a record whose earlier versions are still kept comes back as the
 * newest of them, a picture with the bytes that are found elsewhere. What lies in the trash stays there.
 */
export async function bringBackLost(tools: RepairTools): Promise<readonly RepairAct[]> {
  const { catalogue } = tools.parts
  const entries = catalogue.rows().map(({ entry }) => entry)
  const present = new Set<AnyId>(entries.map(({ id }) => id))
  const trash = await tools.listTrash()
  const trashed = new Set<AnyId>(trash.ok ? trash.value.map(({ entry }) => entry.id) : [])
  const wanted = new Set(entries.flatMap(({ references }) => references))
  const acts: RepairAct[] = []
  for (const id of [...wanted].filter((each) => !present.has(each) && !trashed.has(each))) {
    const act = isMediaId(id) ? await bringPicture(tools, id) : await bringVersion(tools, id)
    if (act !== null) acts.push(act)
  }
  return acts
}

async function bringVersion(
  { records, store, history }: RepairTools,
  id: AnyId,
): Promise<RepairAct | null> {
  const present = await records.read(id)
  if (present.ok || present.failure.kind !== 'record-missing') return null
  const newest = await newestVersion(history, id)
  const older = newest === null ? null : await store.read(id, newest.id)
  if (older?.ok !== true) return null
  const stored = await records.create(older.value.record)
  const deed = `was missing and is back as it was saved at ${older.value.savedAt}`
  return stored.ok ? { kind: 'brought-back', file: recordPath(older.value.record), deed } : null
}

/** A picture of which the library has not even the description. */
async function bringPicture(
  { records, lost, media }: RepairTools,
  id: MediaId,
): Promise<RepairAct | null> {
  const bytes = await lost.picture(id)
  if (bytes === null) return null
  const description = await lost.record({ kind: 'media', id })
  if (description !== null) await records.create(description.value)
  const added = await media.add({ bytes: bytes.value, fileName: `${id.slice(0, 12)}.picture` })
  if (!added.ok) return null
  const deed = `was missing and was found ${bytes.where}`
  return { kind: 'brought-back', file: mediaPath(added.value.record), deed }
}

/** The right bytes in the place of a picture whose file is missing or holds others. */
export async function mendPicture(tools: RepairTools, file: string): Promise<RepairAct | null> {
  const { parts, lost, media } = tools
  const id = file.slice('media/'.length, 'media/'.length + 64)
  const bytes = isMediaId(id) ? await lost.picture(id) : null
  if (bytes === null) return null
  const path = pathIn(parts.folder, file)
  const present = await onDisk(path, () => readIfThere(parts.files, path))
  if (!present.ok) return null
  if (present.value !== null) {
    const moved = await setAside({ ...parts, file, now: parts.clock() })
    if (!moved.ok) return null
  }
  const added = await media.add({ bytes: bytes.value, fileName: file })
  const former = present.value === null ? '' : `; what was in its place lies in ${damagedFolder}/`
  const deed = `was found ${bytes.where} and is in its place again${former}`
  return added.ok ? { kind: 'brought-back', file, deed } : null
}

/** Of two records with one id, the second under an id of its own; what refers to the id goes on meaning the first. */
export async function tellApart(tools: RepairTools, file: string): Promise<RepairAct | null> {
  const { parts, records, newId } = tools
  const name = recordAt(file)
  if (name === null || name.kind === 'media' || name.kind === 'house') return null
  const path = pathIn(parts.folder, file)
  const bytes = await onDisk(path, () => readIfThere(parts.files, path))
  const parsed = bytes.ok && bytes.value !== null ? parseRecordFile(bytes.value, name) : null
  if (parsed?.ok !== true) return null
  const { record } = parsed.value
  if (record.kind === 'media' || record.kind === 'house') return null
  const stored = await records.create({ ...record, id: newId() })
  if (!stored.ok) return null
  const moved = await setAside({ ...parts, file, now: parts.clock() })
  const deed = `is ${recordPath(stored.value.record)} now, because another record has its id; the file as it was lies in ${damagedFolder}/`
  return moved.ok ? { kind: 'brought-back', file, deed } : null
}
