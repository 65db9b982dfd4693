import type { ImportFailure } from '../../core/import/import-failure.ts'
import { longestData } from '../../core/import/import-source.ts'
import { failure, type Result, success } from '../../core/result.ts'
import { archiveEntries, type ArchiveForm } from './archive-entries.ts'
import { archivePictures } from './archive-pictures.ts'
import { type ImportFile, importFileName } from './import-file.ts'
import type { PictureSource } from './picture-source.ts'

/** The posts of an archive as bytes, and where its pictures are. */
export interface OpenedArchive {
  readonly outbox: Uint8Array
  readonly pictures: PictureSource
}

/** The archive that Mastodon makes of an account; any other archive is a failure. */
export async function openMastodonArchive(
  file: ImportFile,
  form: ArchiveForm,
): Promise<Result<OpenedArchive, ImportFailure>> {
  const fileName = importFileName(file)
  try {
    for await (const entry of archiveEntries(file, form)) {
      const folder = outboxFolder(entry.path)
      if (folder === null) continue
      if (entry.size > longestData) {
        return failure({ kind: 'too-large', fileName, limit: '50 MB of posts' })
      }
      return success({
        outbox: await entry.bytes(),
        pictures: archivePictures({ file, form, folder }),
      })
    }
  } catch {
    return failure({ kind: 'malformed', fileName, reason: 'the archive is damaged' })
  }
  return failure({ kind: 'not-text', fileName })
}

/** The folder of the outbox, which is the archive itself or the only folder in it; null for another file. */
function outboxFolder(path: string): string | null {
  return /^((?:\.\/)?(?:[^/]+\/)?)outbox\.json$/u.exec(path)?.[1] ?? null
}
