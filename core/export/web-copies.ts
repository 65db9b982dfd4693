import type { MediaId } from '../library/record-id.ts'
import { fittedKey } from '../pictures/fitted-picture.ts'
import type { Media } from '../pictures/media.ts'
import type { PicturePurpose } from '../pictures/picture-limits.ts'
import type { ExportSource } from './export-source.ts'
import { picture } from './picture.ts'

/** Whether pages and mails carry smaller copies of their pictures, as they do unless nobody wants them. */
export const pictureSizes = ['web', 'originals'] as const

/** What pages on the web offer beside the original, narrowest first. */
export const webPurposes = ['web-small', 'web-large'] as const satisfies readonly PicturePurpose[]

/** The copies of the picture that are narrower than itself, narrowest first. */
export function webCopies(media: Media, source: Pick<ExportSource, 'fitted'>): readonly Media[] {
  const copies = webPurposes.flatMap((purpose) => copyFor(purpose, media, source) ?? [])
  return copies.filter(({ width }) => width < media.width)
}

/** The picture as a mail carries it, when it is in the library: no wider than a column, in a format that Outlook shows. */
export function mailedPicture(source: ExportSource, id: MediaId | null): Media | null {
  const media = picture(source, id)
  return media === null ? null : (copyFor('mail', media, source) ?? media)
}

function copyFor(
  purpose: PicturePurpose,
  { id }: Media,
  { fitted }: Pick<ExportSource, 'fitted'>,
): Media | null {
  const copy = fitted.get(fittedKey(purpose, id))
  return copy?.kind === 'copy' ? copy.media : null
}
