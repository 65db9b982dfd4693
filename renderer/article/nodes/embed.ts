import { Node } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'

import { EmbedView } from '../EmbedView.tsx'
import { embedAttributes } from './embed-attributes.ts'

/** A post, a film or a sound elsewhere: a reference, which is never fetched. */
export const Embed = Node.create({
  name: 'embed',
  group: 'block',
  atom: true,
  draggable: true,
  selectable: true,

  addAttributes: () => ({
    address: {
      default: '',
      parseHTML: (element) => element.querySelector('a')?.href ?? '',
      rendered: false,
    },
    provider: {
      default: '',
      parseHTML: ({ dataset }) => dataset['embed'] ?? '',
      rendered: false,
    },
    title: {
      default: '',
      parseHTML: (element) => element.querySelector('a')?.textContent.trim() ?? '',
      rendered: false,
    },
  }),

  parseHTML: () => [{ tag: 'p[data-embed]', priority: 60 }],

  renderHTML({ node }) {
    const { address, provider, title } = embedAttributes(node.attrs)
    const name = title === '' ? address : title
    return ['p', { 'data-embed': provider }, address === '' ? name : ['a', { href: address }, name]]
  },

  addNodeView: () => ReactNodeViewRenderer(EmbedView),
})
