import { Node } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'

import { isMediaId } from '../../../core/library/record-id.ts'
import { mediaAddress } from '../../media/media-address.ts'
import { CardView } from '../CardView.tsx'
import { cardAttributes } from './card-attributes.ts'

/** A link shown as a box, written by hand. */
export const Card = Node.create({
  name: 'card',
  group: 'block',
  atom: true,
  draggable: true,
  selectable: true,

  addAttributes: () => ({
    address: { default: '', ...hidden((element) => element.querySelector('a')?.href ?? '') },
    title: { default: '', ...hidden((element) => textOf(element, 'a')) },
    description: { default: '', ...hidden((element) => textOf(element, 'p + p')) },
    image: {
      default: null,
      ...hidden(({ dataset }) => (isMediaId(dataset['media']) ? dataset['media'] : null)),
    },
  }),

  parseHTML: () => [{ tag: 'div[data-card]', priority: 60 }],

  renderHTML({ node }) {
    const { address, title, description, image } = cardAttributes(node.attrs)
    const words = [
      ['p', address === '' ? title : ['a', { href: address }, title === '' ? address : title]],
      ['p', description],
    ]
    const media = isMediaId(image) ? { 'data-media': image } : {}
    const picture = isMediaId(image) ? [['img', { src: mediaAddress(image), alt: '' }]] : []
    return ['div', { 'data-card': '', ...media }, ...picture, ...words]
  },

  addNodeView: () => ReactNodeViewRenderer(CardView),
})

function hidden<T>(parseHTML: (element: HTMLElement) => T) {
  return { parseHTML, rendered: false }
}

function textOf(element: HTMLElement, selector: string): string {
  return element.querySelector(selector)?.textContent.trim() ?? ''
}
