import type { Block, Document } from '../document/document.ts'
import { withInner } from '../document/inner-blocks.ts'
import type { MediaId } from '../library/record-id.ts'

/** The body with the media of its figures, pictures counted in reading order. */
export function bodyWithMedia(
  body: Document,
  byImage: ReadonlyMap<number, MediaId | null>,
): Document {
  if (byImage.size === 0) return body
  let place = 0

  function filled(block: Block): Block {
    if (block.type !== 'figure') return withInner(block, (blocks) => blocks.map(filled))
    const images = block.attrs.images.map((image) => {
      const media = byImage.get(place) ?? image.media
      place += 1
      return { ...image, media }
    })
    return { ...block, attrs: { ...block.attrs, images } }
  }

  return { ...body, content: body.content.map(filled) }
}
