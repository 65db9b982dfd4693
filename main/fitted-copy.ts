import type { StoredRecord } from '../core/library/library-failure.ts'
import type { MediaFailure } from '../core/library/library-report.ts'
import type { MediaId } from '../core/library/record-id.ts'
import { type Media, mediaExtension } from '../core/pictures/media.ts'
import { type PicturePurpose, pictureLimits } from '../core/pictures/picture-limits.ts'
import { failure, type Result, success } from '../core/result.ts'
import type { Library } from './library/library.ts'
import type { PictureWorkshop } from './pictures/picture-workshop.ts'

/** Makes a copy that fits and takes it into the library beside its original; null when the picture fits as it is. */
export async function addFittedCopy(
  library: Library,
  workshop: PictureWorkshop,
  { id, purpose }: { readonly id: MediaId; readonly purpose: PicturePurpose },
): Promise<Result<StoredRecord<Media> | null, MediaFailure>> {
  const read = await library.readMedia(id)
  if (!read.ok) return read
  const { record, bytes } = read.value
  const fitted = await workshop.fit(id, { bytes, limits: pictureLimits(purpose) })
  switch (fitted.kind) {
    case 'kept':
      return success(null)
    case 'refused':
      return failure({ kind: 'not-a-picture', fileName: record.fileName, reason: fitted.reason })
    case 'made': {
      const name = record.fileName.replace(/\.[a-z0-9]{1,5}$/iu, '')
      const fileName = `${name}-smaller.${mediaExtension(fitted.type)}`
      return library.addMedia({ fileName, bytes: fitted.bytes, alt: record.alt })
    }
  }
}
