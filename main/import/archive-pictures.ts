import { failure, type Result, success } from '../../core/result.ts'
import { type ArchiveEntry, archiveEntries, type ArchiveForm } from './archive-entries.ts'
import type { ImportFile } from './import-file.ts'
import { largestPicture, type PictureSource } from './picture-source.ts'

/** The pictures in a folder of an archive; an empty folder is the archive itself. */
export function archivePictures({
  file,
  form,
  folder,
}: {
  readonly file: ImportFile
  readonly form: ArchiveForm
  readonly folder: string
}): PictureSource {
  return {
    async read(paths, take) {
      const wanted = new Set(paths)
      if (wanted.size === 0) return
      try {
        for await (const entry of archiveEntries(file, form)) {
          const path = entry.path.startsWith(folder) ? entry.path.slice(folder.length) : ''
          if (!wanted.delete(path)) continue
          await take(path, await pictureBytes(entry))
          if (wanted.size === 0) return
        }
      } catch {
        // What can't be read to its end lacks the pictures after the damage.
      }
      for (const path of wanted) await take(path, failure('it is not in the archive.'))
    },
  }
}

async function pictureBytes(entry: ArchiveEntry): Promise<Result<Uint8Array, string>> {
  return entry.size > largestPicture
    ? failure('it is larger than 50 MB.')
    : success(await entry.bytes())
}
