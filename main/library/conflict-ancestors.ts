import type { LibraryRecord } from '../../core/library/library-record.ts'
import type { MergingOrder } from '../../core/merge/merging-save.ts'
import { onDisk } from './disk-failure.ts'
import { writeDurably } from './durable-file.ts'
import { pathIn } from './library-folder.ts'
import { readIfThere } from './record-adapter.ts'
import { parseRecordFile, recordFile, serializeRecordFile } from './record-file.ts'
import type { LibraryParts } from './record-store.ts'

/**
 * What two versions of a record were before they parted, so that they can still be merged after the
 * program ended in between. Only a help: without it more is asked and nothing is lost.
 */
export interface ConflictAncestors {
  readonly keep: (copy: string, order: MergingOrder) => Promise<void>
  /** Null where it is not known. */
  readonly read: (copy: string, record: LibraryRecord) => Promise<LibraryRecord | null>
  readonly forget: (copy: string) => Promise<void>
}

export function createConflictAncestors({ files, folder, clock }: LibraryParts): ConflictAncestors {
  const kept = new Map<string, string>()

  function placeOf(copy: string): string {
    return pathIn(folder, `${ancestorsFolder}/${copy.slice(copy.lastIndexOf('/') + 1)}`)
  }

  async function keep(copy: string, { ancestor, base }: MergingOrder): Promise<void> {
    const file = recordFile({ record: ancestor, revision: base.revision, savedAt: clock() })
    const text = JSON.stringify(ancestor)
    if (kept.get(copy) === text) return
    const path = placeOf(copy)
    const written = await onDisk(path, async () => {
      await files.makeFolder(pathIn(folder, ancestorsFolder))
      await writeDurably(files, { path, bytes: serializeRecordFile(file) })
    })
    if (written.ok) kept.set(copy, text)
  }

  async function read(copy: string, record: LibraryRecord): Promise<LibraryRecord | null> {
    const path = placeOf(copy)
    const bytes = await onDisk(path, () => readIfThere(files, path))
    if (!bytes.ok || bytes.value === null) return null
    const parsed = parseRecordFile(bytes.value, record)
    return parsed.ok ? parsed.value.record : null
  }

  async function forget(copy: string): Promise<void> {
    kept.delete(copy)
    const path = placeOf(copy)
    await onDisk(path, () => files.remove(path))
  }

  return { keep, read, forget }
}

const ancestorsFolder = '.copydesk/ancestors'
