import type { LibraryFailure, StoredRecord } from '../../core/library/library-failure.ts'
import type { MediaFailure } from '../../core/library/library-report.ts'
import { type MediaId, mediaIdSchema } from '../../core/library/record-id.ts'
import type { Media } from '../../core/pictures/media.ts'
import { failure, type Result, success } from '../../core/result.ts'
import { onDisk } from './disk-failure.ts'
import { writeDurably } from './durable-file.ts'
import { mediaPath, pathIn } from './library-folder.ts'
import type { NewMedia, StoredMedia } from './library.ts'
import { type Picture, readPicture } from './picture.ts'
import { readIfThere } from './record-adapter.ts'
import { sha256 } from './record-file.ts'
import type { LibraryParts, RecordStore } from './record-store.ts'

/** The pictures of a library: their bytes under the name of their hash, and a record beside. */
export interface MediaStore {
  readonly add: (input: NewMedia) => Promise<Result<StoredRecord<Media>, MediaFailure>>
  readonly read: (id: MediaId) => Promise<Result<StoredMedia, LibraryFailure>>
}

export function createMediaStore(parts: LibraryParts, records: RecordStore): MediaStore {
  const { files, folder, clock, queue } = parts

  async function add(input: NewMedia): Promise<Result<StoredRecord<Media>, MediaFailure>> {
    const { bytes, fileName } = input
    const picture = readPicture(bytes)
    if (!picture.ok) {
      return failure({ kind: 'not-a-picture', fileName, reason: picture.failure })
    }
    const media = newMedia({ input, picture: picture.value, now: clock() })
    return queue.run(`bytes of ${media.id}`, async () => {
      const existing = mediaOnly(await records.read(media.id), media.id)
      if (existing.ok && (await read(media.id)).ok) return existing
      if (!existing.ok && existing.failure.kind !== 'record-missing') return existing

      // The bytes first: a record promises that they are there.
      const path = pathIn(folder, mediaPath(media))
      const written = await onDisk(path, () => writeDurably(files, { path, bytes }))
      if (!written.ok) return written
      return existing.ok ? existing : mediaOnly(await records.create(media), media.id)
    })
  }

  function read(id: MediaId): Promise<Result<StoredMedia, LibraryFailure>> {
    return readMedia(id, { files, folder, read: records.read })
  }

  return { add, read }
}

/** The bytes as they were stored; `damaged-file` when the file is missing or holds others. */
export async function readMedia(
  id: MediaId,
  { files, folder, read }: Pick<LibraryParts, 'files' | 'folder'> & Pick<RecordStore, 'read'>,
): Promise<Result<StoredMedia, LibraryFailure>> {
  const stored = mediaOnly(await read(id), id)
  if (!stored.ok) return stored
  const { record } = stored.value
  const file = mediaPath(record)
  const path = pathIn(folder, file)
  const bytes = await onDisk(path, () => readIfThere(files, path))
  if (!bytes.ok) return bytes
  if (bytes.value === null) {
    return failure({ kind: 'damaged-file', file, reason: 'the file is missing' })
  }
  if (sha256(bytes.value) !== id) {
    return failure({ kind: 'damaged-file', file, reason: 'checksum differs' })
  }
  return success({ record, bytes: bytes.value })
}

function mediaOnly(
  stored: Result<StoredRecord, LibraryFailure>,
  id: MediaId,
): Result<StoredRecord<Media>, LibraryFailure> {
  if (!stored.ok) return stored
  const { record, version } = stored.value
  return record.kind === 'media'
    ? success({ record, version })
    : failure({ kind: 'record-missing', id })
}

function newMedia({
  input: { bytes, fileName, alt = '', as, cropOf },
  picture: { type, width, height },
  now,
}: {
  readonly input: NewMedia
  readonly picture: Picture
  readonly now: string
}): Media {
  return {
    kind: 'media',
    id: mediaIdSchema.parse(sha256(bytes)),
    type,
    fileName: fileName.split(/[\\/]/u).at(-1) ?? fileName,
    size: bytes.length,
    width,
    height,
    alt,
    caption: cropOf?.original.caption ?? '',
    credit: cropOf?.original.credit ?? '',
    licence: cropOf?.original.licence ?? '',
    rightsUntil: cropOf?.original.rightsUntil ?? null,
    cropOf: cropOf === undefined ? null : { media: cropOf.original.id, area: cropOf.area },
    createdAt: now,
    updatedAt: now,
    ...as,
  }
}
