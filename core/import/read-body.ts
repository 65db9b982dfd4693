import type { Card } from '../document/card.ts'
import type { Block, Document } from '../document/document.ts'
import type { FigureImage } from '../document/figure.ts'
import { allBlocks } from '../document/inner-blocks.ts'
import type { MediaId } from '../library/record-id.ts'
import type { PictureDraft } from './import-proposal.ts'
import type { ImportNote } from './import-source.ts'
import { picturePlace } from './local-picture.ts'

/** The body that a text became, and what has to be said about it. */
export interface ReadBody {
  readonly body: Document
  readonly pictures: readonly PictureDraft[]
  /** Pictures whose bytes stand in the text itself, as `data:` addresses. */
  readonly embedded: readonly EmbeddedPicture[]
  readonly notes: readonly ImportNote[]
}

export interface EmbeddedPicture {
  /** Counts the pictures of the body in reading order, from 0. */
  readonly image: number
  readonly address: string
}

/** Collects pictures and notes while a body is being read. */
export interface BodyRecorder {
  /** Says once that something was lost, and counts how often. */
  lose(sentence: string): void
  /** A picture whose bytes are looked for later; without an address only its description is known. */
  image(picture: { readonly address: string; readonly alt: string }): FigureImage
  /** A card of the body whose picture is looked for later. */
  card(attrs: Omit<Card['attrs'], 'image'>, picture: string): Card
  finish(blocks: readonly Block[]): ReadBody
}

export function bodyRecorder(): BodyRecorder {
  const losses = new Map<string, number>()
  const pictures = new Map<Pictured, string>()
  const embedded = new Map<Pictured, string>()

  function lose(sentence: string): void {
    losses.set(sentence, (losses.get(sentence) ?? 0) + 1)
  }

  function look(image: Pictured, address: string): void {
    if (address === '') return
    if (/^data:image\//iu.test(address)) {
      embedded.set(image, address)
      return
    }
    const place = picturePlace(address)
    if (place.kind === 'beside') pictures.set(image, place.path)
    if (place.kind === 'remote')
      lose(`The picture ${shown(address)} is on the web and was not fetched.`)
    if (place.kind === 'refused')
      lose(`The picture ${shown(address)} does not lie beside the file.`)
  }

  return {
    lose,
    image({ address, alt }) {
      const isInText = /^data:/iu.test(address)
      const image: FigureImage = { media: null, alt, address: isInText ? '' : address }
      look(image, address)
      return image
    },
    card(words, address) {
      const attrs = { ...words, image: null }
      look(attrs, address)
      return { type: 'card', attrs }
    },
    finish(blocks) {
      const body: Document = {
        type: 'doc',
        content: blocks.length === 0 ? [{ type: 'paragraph' }] : blocks,
      }
      return {
        body,
        pictures: picturePlaces(body).flatMap((image, index) => {
          const path = pictures.get(image)
          return path === undefined ? [] : [{ image: index, path }]
        }),
        embedded: picturePlaces(body).flatMap((image, index) => {
          const address = embedded.get(image)
          return address === undefined ? [] : [{ image: index, address }]
        }),
        notes: [...losses].map(([sentence, times]) => ({
          place: 'Body',
          sentence: times === 1 ? sentence : `${sentence} (${times} times)`,
        })),
      }
    },
  }
}

type Pictured = FigureImage | Card['attrs']

/** Where a body has pictures, in reading order: those of its figures, and one a card. */
function picturePlaces(body: Document): readonly Pictured[] {
  return allBlocks(body).flatMap((block): readonly Pictured[] => {
    if (block.type === 'figure') return block.attrs.images
    return block.type === 'card' ? [block.attrs] : []
  })
}

/** The media that stand in those places. */
export function mediaInPlaces(body: Document): readonly (MediaId | null)[] {
  return picturePlaces(body).map((place) => ('media' in place ? place.media : place.image))
}

function shown(address: string): string {
  return address.length > 80 ? `“${address.slice(0, 79)}…”` : `“${address}”`
}
