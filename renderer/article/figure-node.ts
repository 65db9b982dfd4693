import { Node } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'

import { isMediaId } from '../../core/record-id.ts'
import { mediaAddress } from '../media/media-address.ts'
import { figureAttributes } from './figure-attributes.ts'
import { FigureView } from './FigureView.tsx'

/** A picture with its alt text and caption; the bytes stay in the library. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  atom: true,
  draggable: true,
  selectable: true,

  addAttributes() {
    return {
      media: {
        default: null,
        parseHTML: (element) => {
          const id = element.dataset['media']
          return isMediaId(id) ? id : null
        },
      },
      alt: {
        default: '',
        parseHTML: (element) => pictureIn(element)?.getAttribute('alt') ?? '',
      },
      caption: {
        default: '',
        parseHTML: (element) => element.querySelector('figcaption')?.textContent.trim() ?? '',
      },
    }
  },

  parseHTML: () => [
    {
      tag: 'figure',
      getAttrs: (element) => (pictureIn(element) === null ? false : null),
    },
    { tag: 'img' },
  ],

  renderHTML({ node }) {
    const { media, alt, caption } = figureAttributes(node.attrs)
    const picture = { alt, ...(media === null ? {} : { src: mediaAddress(media) }) }
    return [
      'figure',
      media === null ? {} : { 'data-media': media },
      ['img', picture],
      ['figcaption', caption],
    ]
  },

  addNodeView: () => ReactNodeViewRenderer(FigureView),
})

function pictureIn(element: HTMLElement): Element | null {
  return element.matches('img') ? element : element.querySelector('img')
}
