import type { Block, Document } from '../document/document.ts'
import { withMedia } from '../document/figure.ts'
import { withInner } from '../document/inner-blocks.ts'
import type { MediaId } from '../library/record-id.ts'

/** The body with the media of its figures and cards, pictures counted in reading order. */
export function bodyWithMedia(
  body: Document,
  byImage: ReadonlyMap<number, MediaId | null>,
): Document {
  if (byImage.size === 0) return body
  let place = 0

  function next(known: MediaId | null): MediaId | null {
    const media = byImage.get(place) ?? known
    place += 1
    return media
  }

  function filled(block: Block): Block {
    if (block.type === 'card') {
      return { ...block, attrs: { ...block.attrs, image: next(block.attrs.image) } }
    }
    if (block.type !== 'figure') return withInner(block, (blocks) => blocks.map(filled))
    const images = block.attrs.images.map((image) => withMedia(image, next(image.media)))
    return { ...block, attrs: { ...block.attrs, images } }
  }

  return { ...body, content: body.content.map(filled) }
}
