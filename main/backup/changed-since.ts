import type { KeptBackup } from '../../core/library/backup.ts'
import { concurrentMap } from '../library/concurrent-map.ts'
import { onDisk } from '../library/disk-failure.ts'
import { diskFileSystem, type FileSystem } from '../library/file-system.ts'
import { listLibraryFiles } from '../library/library-content.ts'
import { pathIn } from '../library/library-folder.ts'
import { openBackup } from './open-backup.ts'

/**
 * True unless the library holds the very files of its backup, none of them written since that began. Nothing is
 * read for it but names, sizes and times; whatever can't be told counts as changed.
 */
export async function hasChangedSince(
  backup: KeptBackup,
  { folder, files = diskFileSystem }: { readonly folder: string; readonly files?: FileSystem },
): Promise<boolean> {
  const opened = await openBackup(backup.path)
  if (!opened.ok) return true
  opened.value.close()
  const { madeAt, files: kept } = opened.value.manifest
  const listed = await listLibraryFiles(files, folder)
  if (!listed.ok || listed.value.length !== kept.length) return true
  const sizes = new Map(kept.map(({ path, size }) => [path, size]))
  const changes = await concurrentMap(listed.value, async (path) => {
    const place = pathIn(folder, path)
    const stamp = await onDisk(place, () => files.stamp(place))
    if (!stamp.ok || stamp.value.size !== sizes.get(path)) return true
    return stamp.value.modifiedAt >= Date.parse(madeAt)
  })
  return changes.includes(true)
}
