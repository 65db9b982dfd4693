import { z } from 'zod'

import type { StoredRecord } from '../../core/library/library-failure.ts'
import type { MediaFailure } from '../../core/library/library-report.ts'
import { mediaIdSchema } from '../../core/library/record-id.ts'
import { cropAreaSchema } from '../../core/pictures/crop-area.ts'
import type { Media } from '../../core/pictures/media.ts'
import { picturePurposeSchema } from '../../core/pictures/picture-limits.ts'
import type { Result } from '../../core/result.ts'
import { call, reads } from './call.ts'
import { receivedFileSchema } from './received-file.ts'

const pictureCropSchema = z.strictObject({ id: mediaIdSchema, area: cropAreaSchema }).readonly()

const pictureFitSchema = z
  .strictObject({ id: mediaIdSchema, purpose: picturePurposeSchema })
  .readonly()

/** Pictures. */
export const mediaCalls = {
  'media:add': call(reads(receivedFileSchema)).returns<Result<StoredRecord<Media>, MediaFailure>>(),
  /** Asks for pictures; what became of each that was chosen, in their order. */
  'media:choose': call(reads(z.enum(['one', 'several']))).returns<
    readonly Result<StoredRecord<Media>, MediaFailure>[]
  >(),
  /** The bytes of a picture that goes into the clipboard; null when they can’t be read. */
  'media:bytes': call(reads(mediaIdSchema)).returns<Uint8Array | null>(),
  /** Makes a part of a picture a picture of its own, beside the whole. */
  'media:crop': call(reads(pictureCropSchema)).returns<Result<StoredRecord<Media>, MediaFailure>>(),
  /** Makes a copy that fits beside the picture; null when it fits as it is. */
  'media:fit': call(reads(pictureFitSchema)).returns<
    Result<StoredRecord<Media> | null, MediaFailure>
  >(),
  /** Hands the file of the picture over to the drag that has just begun. */
  'media:drag': call(reads(mediaIdSchema)).returns<null>(),
}
