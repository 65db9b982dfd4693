import { Node } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'

import { figureAlignmentSchema, type FigureImage } from '../../../core/document/figure.ts'
import { isMediaId } from '../../../core/library/record-id.ts'
import { mediaAddress } from '../../media/media-address.ts'
import { FigureView } from '../FigureView.tsx'
import { figureAttributes, unknownImage } from './figure-attributes.ts'

/** Pictures with their alt texts and caption; the bytes stay in the library. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  atom: true,
  draggable: true,
  selectable: true,

  addAttributes: () => ({
    images: { default: [unknownImage], parseHTML: imagesIn, rendered: false },
    caption: { default: '', parseHTML: captionIn, rendered: false },
    credit: { default: '', parseHTML: ({ dataset }) => dataset['credit'] ?? '', rendered: false },
    licence: { default: '', parseHTML: ({ dataset }) => dataset['licence'] ?? '', rendered: false },
    alignment: {
      default: 'center',
      parseHTML: ({ dataset }) => figureAlignmentSchema.catch('center').parse(dataset['alignment']),
      rendered: false,
    },
  }),

  parseHTML: () => [
    {
      tag: 'figure',
      getAttrs: (element) => (picturesIn(element).length === 0 ? false : null),
    },
    { tag: 'img' },
  ],

  renderHTML({ node }) {
    const { images, caption, credit, licence, alignment } = figureAttributes(node.attrs)
    const pictures = images.map((image) => [
      'img',
      image.media === null
        ? { alt: image.alt, 'data-address': image.address }
        : { alt: image.alt, src: mediaAddress(image.media), 'data-media': image.media },
    ])
    return [
      'figure',
      { 'data-alignment': alignment, 'data-credit': credit, 'data-licence': licence },
      ...pictures,
      ['figcaption', caption],
    ]
  },

  addNodeView: () => ReactNodeViewRenderer(FigureView),
})

function imagesIn(element: HTMLElement): readonly FigureImage[] {
  return picturesIn(element).map((picture) => {
    const id = picture.getAttribute('data-media') ?? element.getAttribute('data-media')
    const alt = picture.getAttribute('alt') ?? ''
    return isMediaId(id)
      ? { media: id, alt }
      : { media: null, alt, address: picture.getAttribute('data-address') ?? '' }
  })
}

function picturesIn(element: HTMLElement): readonly Element[] {
  return element.matches('img') ? [element] : [...element.querySelectorAll('img')]
}

function captionIn(element: HTMLElement): string {
  return element.querySelector('figcaption')?.textContent.trim() ?? ''
}
