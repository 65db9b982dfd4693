import type { Block, Document, Figure } from '../document.ts'
import type { PictureDraft } from './import-proposal.ts'
import type { ImportNote } from './import-source.ts'
import { picturePlace } from './local-picture.ts'

/** The body that a text became, and what has to be said about it. */
export interface ReadBody {
  readonly body: Document
  readonly pictures: readonly PictureDraft[]
  readonly notes: readonly ImportNote[]
}

/** Collects pictures and notes while a body is being read. */
export interface BodyRecorder {
  /** Says once that something was lost, and counts how often. */
  lose(sentence: string): void
  /** A picture whose bytes are looked for later; without an address only its description is known. */
  figure(picture: {
    readonly address: string
    readonly alt: string
    readonly caption: string
  }): Figure
  finish(blocks: readonly Block[]): ReadBody
}

export function bodyRecorder(): BodyRecorder {
  const losses = new Map<string, number>()
  const pictures = new Map<Figure, string>()

  function lose(sentence: string): void {
    losses.set(sentence, (losses.get(sentence) ?? 0) + 1)
  }

  return {
    lose,
    figure({ address, alt, caption }) {
      const figure: Figure = { type: 'figure', attrs: { media: null, alt, caption } }
      if (address === '') return figure
      const place = picturePlace(address)
      if (place.kind === 'beside') pictures.set(figure, place.path)
      if (place.kind === 'remote')
        lose(`The picture ${shown(address)} is on the web and was not fetched.`)
      if (place.kind === 'refused')
        lose(`The picture ${shown(address)} does not lie beside the file.`)
      return figure
    },
    finish(blocks) {
      const figures = blocks.flatMap(figuresOf)
      return {
        body: { type: 'doc', content: blocks.length === 0 ? [{ type: 'paragraph' }] : blocks },
        pictures: figures.flatMap((figure, index) => {
          const path = pictures.get(figure)
          return path === undefined ? [] : [{ figure: index, path }]
        }),
        notes: [...losses].map(([sentence, times]) => ({
          place: 'Body',
          sentence: times === 1 ? sentence : `${sentence} (${times} times)`,
        })),
      }
    },
  }
}

function figuresOf(block: Block): readonly Figure[] {
  switch (block.type) {
    case 'figure':
      return [block]
    case 'blockquote':
      return block.content.flatMap(figuresOf)
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content.flatMap(figuresOf))
    case 'paragraph':
    case 'heading':
    case 'codeBlock':
    case 'horizontalRule':
      return []
  }
}

function shown(address: string): string {
  return address.length > 80 ? `“${address.slice(0, 79)}…”` : `“${address}”`
}
