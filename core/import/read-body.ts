import type { Block, Document } from '../document/document.ts'
import type { FigureImage } from '../document/figure.ts'
import { allBlocks } from '../document/inner-blocks.ts'
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
  /** Counts the pictures of all figures of the body in reading order, from 0. */
  readonly image: number
  readonly address: string
}

/** Collects pictures and notes while a body is being read. */
export interface BodyRecorder {
  /** Says once that something was lost, and counts how often. */
  lose(sentence: string): void
  /** A picture whose bytes are looked for later; without an address only its description is known. */
  image(picture: { readonly address: string; readonly alt: string }): FigureImage
  finish(blocks: readonly Block[]): ReadBody
}

export function bodyRecorder(): BodyRecorder {
  const losses = new Map<string, number>()
  const pictures = new Map<FigureImage, string>()
  const embedded = new Map<FigureImage, string>()

  function lose(sentence: string): void {
    losses.set(sentence, (losses.get(sentence) ?? 0) + 1)
  }

  return {
    lose,
    image({ address, alt }) {
      const image: FigureImage = { media: null, alt }
      if (address === '') return image
      if (/^data:image\//iu.test(address)) {
        embedded.set(image, address)
        return image
      }
      const place = picturePlace(address)
      if (place.kind === 'beside') pictures.set(image, place.path)
      if (place.kind === 'remote')
        lose(`The picture ${shown(address)} is on the web and was not fetched.`)
      if (place.kind === 'refused')
        lose(`The picture ${shown(address)} does not lie beside the file.`)
      return image
    },
    finish(blocks) {
      const body: Document = {
        type: 'doc',
        content: blocks.length === 0 ? [{ type: 'paragraph' }] : blocks,
      }
      return {
        body,
        pictures: imagesOf(body).flatMap((image, index) => {
          const path = pictures.get(image)
          return path === undefined ? [] : [{ image: index, path }]
        }),
        embedded: imagesOf(body).flatMap((image, index) => {
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

/** The pictures of all figures in reading order. */
export function imagesOf(body: Document): readonly FigureImage[] {
  return allBlocks(body).flatMap((block) => (block.type === 'figure' ? block.attrs.images : []))
}

function shown(address: string): string {
  return address.length > 80 ? `“${address.slice(0, 79)}…”` : `“${address}”`
}
