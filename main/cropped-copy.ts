import type { StoredRecord } from '../core/library/library-failure.ts'
import type { MediaFailure } from '../core/library/library-report.ts'
import type { MediaId } from '../core/library/record-id.ts'
import type { CropArea } from '../core/pictures/crop-area.ts'
import { type Media, mediaExtension } from '../core/pictures/media.ts'
import { failure, type Result } from '../core/result.ts'
import type { Library } from './library/library.ts'
import type { PictureWorkshop } from './pictures/picture-workshop.ts'

/** Takes a part of a picture into the library as a picture that knows its original. */
export async function addCroppedCopy(
  library: Library,
  workshop: PictureWorkshop,
  { id, area }: { readonly id: MediaId; readonly area: CropArea },
): Promise<Result<StoredRecord<Media>, MediaFailure>> {
  const read = await library.readMedia(id)
  if (!read.ok) return read
  const { record: original, bytes } = read.value
  const part = await workshop.crop(bytes, area)
  if (part.kind !== 'made') {
    const reason = part.kind === 'refused' ? part.reason : 'It is whole already.'
    return failure({ kind: 'not-a-picture', fileName: original.fileName, reason })
  }
  const name = original.fileName.replace(/\.[a-z0-9]{1,5}$/iu, '')
  return library.addMedia({
    fileName: `${name}-cropped.${mediaExtension(part.type)}`,
    bytes: part.bytes,
    alt: original.alt,
    cropOf: { original, area },
  })
}
