import { createHash } from 'node:crypto'

import type { ExportOptions } from '../../core/export/export-option.ts'
import type { ExportSource } from '../../core/export/export-source.ts'
import { picturesToFit, type PictureToFit } from '../../core/export/pictures-to-fit.ts'
import type { Target } from '../../core/export/target.ts'
import { webPurposes } from '../../core/export/web-copies.ts'
import { type MediaId, mediaIdSchema } from '../../core/library/record-id.ts'
import {
  fittedKey,
  type FittedPicture,
  type FittedPictures,
  type MadePicture,
} from '../../core/pictures/fitted-picture.ts'
import { type Media, mediaExtension } from '../../core/pictures/media.ts'
import { pictureLimits, type PicturePurpose } from '../../core/pictures/picture-limits.ts'
import { failure, success } from '../../core/result.ts'
import { concurrentMap } from '../library/concurrent-map.ts'
import type { StoredMedia } from '../library/library.ts'
import type { PictureWorkshop } from '../pictures/picture-workshop.ts'
import type { CopyShelf } from './copy-shelf.ts'
import type { ReadMedia } from './file-bytes.ts'

export interface FittedSource {
  /** It knows the copies beside the pictures of the library. */
  readonly source: ExportSource
  /** Answers the bytes of both. */
  readonly readMedia: ReadMedia
}

/** Makes the pictures fit the networks, pages and mails that the targets are for; the library stays as it is. */
export async function fitPictures(
  source: ExportSource,
  {
    targets,
    options,
    workshop,
    readMedia,
    shelf = null,
    signal,
  }: {
    readonly targets: readonly Target[]
    readonly options: ExportOptions
    readonly workshop: Pick<PictureWorkshop, 'fit'>
    readonly readMedia: ReadMedia
    /** Where copies lie meanwhile; without it they are drawn again when they are asked for. */
    readonly shelf?: CopyShelf | null
    /** Once it stops the work, the answer is not whole. */
    readonly signal?: AbortSignal | undefined
  },
): Promise<FittedSource> {
  const fitted: Mutable<FittedPictures> = new Map()
  const media = new Map(source.media)
  const copies = new Map<MediaId, KnownCopy>()

  function drawn(purpose: PicturePurpose, { record, bytes }: StoredMedia): Promise<FittedPicture> {
    return workshop.fit(record.id, { bytes, limits: pictureLimits(purpose) })
  }

  async function fitOne({ purpose, media: original }: PictureToFit): Promise<void> {
    if (signal?.aborted === true) return
    const read = await readMedia(original.id)
    // Whoever writes the bundle meets the same failure, and tells it.
    if (!read.ok) return
    const made = await drawn(purpose, read.value)
    switch (made.kind) {
      case 'kept':
        break
      case 'refused':
        fitted.set(fittedKey(purpose, original.id), made)
        break
      case 'made': {
        if (isForScreens(purpose) && made.bytes.length >= read.value.bytes.length) break
        const copy = copyOf(original, made)
        const { isSameToSee } = made
        fitted.set(fittedKey(purpose, original.id), { kind: 'copy', media: copy, isSameToSee })
        media.set(copy.id, copy)
        copies.set(copy.id, { record: copy, purpose, original })
        await shelf?.put(copy.id, made.bytes)
        break
      }
    }
  }

  await concurrentMap(picturesToFit(source, targets, options), fitOne, mostAtOnce)
  return {
    source: { ...source, media, fitted },
    async readMedia(id) {
      const copy = copies.get(id)
      if (copy === undefined) return readMedia(id)
      const { record, purpose, original } = copy
      const lying = await shelf?.take(id)
      if (lying !== undefined && lying !== null) return success({ record, bytes: lying })
      const read = await readMedia(original.id)
      if (!read.ok) return read
      const made = await drawn(purpose, read.value)
      // The same picture gives the same copy, unless the thread that draws broke down.
      return made.kind === 'made'
        ? success({ record, bytes: made.bytes })
        : failure({
            kind: 'damaged-file',
            file: `media/${original.id}.${mediaExtension(original.type)}`,
            reason: 'it can’t be drawn anew',
          })
    },
  }
}

/** A narrower copy is only there to be quicker; a flat drawing can weigh more when it is scaled. */
function isForScreens(purpose: PicturePurpose): boolean {
  return webPurposes.some((each) => each === purpose)
}

/** How a copy is made again. */
interface KnownCopy {
  readonly record: Media
  readonly purpose: PicturePurpose
  readonly original: Media
}

/** One is drawn while the next is read. */
const mostAtOnce = 2

type Mutable<Values> = Values extends ReadonlyMap<infer Key, infer Value> ? Map<Key, Value> : never

function copyOf(original: Media, { bytes, type, width, height }: MadePicture): Media {
  const name = original.fileName.replace(/\.[a-z0-9]{1,5}$/iu, '')
  return {
    ...original,
    id: mediaIdSchema.parse(createHash('sha256').update(bytes).digest('hex')),
    fileName: `${name}.${mediaExtension(type)}`,
    type,
    size: bytes.length,
    width,
    height,
  }
}
