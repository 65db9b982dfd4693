import { isMediaId } from '../../core/record-id.ts'

/** Reads what the editor keeps untyped. */
export function figureAttributes(attributes: Readonly<Record<string, unknown>>) {
  const { media, alt, caption } = attributes
  return {
    media: isMediaId(media) ? media : null,
    alt: typeof alt === 'string' ? alt : '',
    caption: typeof caption === 'string' ? caption : '',
  }
}
