import { Node } from '@tiptap/core'

import { textField } from './attribute-field.ts'

/** Words of the article set large; who says so is an attribute. */
export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'inline*',
  defining: true,

  addAttributes: () => ({
    attribution: {
      default: '',
      parseHTML: (element) => element.querySelector('figcaption')?.textContent.trim() ?? '',
      rendered: false,
    },
  }),

  parseHTML: () => [{ tag: 'figure.pull-quote', contentElement: 'blockquote', priority: 60 }],

  renderHTML({ node }) {
    const attribution: unknown = node.attrs['attribution']
    return typeof attribution === 'string' && attribution !== ''
      ? ['figure', { class: 'pull-quote' }, ['blockquote', 0], ['figcaption', attribution]]
      : ['figure', { class: 'pull-quote' }, ['blockquote', 0]]
  },

  addNodeView() {
    return ({ editor, getPos, node }) => {
      const dom = document.createElement('figure')
      dom.className = 'pull-quote'
      const contentDOM = document.createElement('blockquote')
      const field = textField({
        editor,
        place: getPos,
        name: 'attribution',
        label: 'Who says so',
        placeholder: 'Who says so',
      })
      field.show(node)
      dom.append(contentDOM, field.dom)
      return {
        dom,
        contentDOM,
        stopEvent: ({ target }) => field.owns(target),
        ignoreMutation: ({ target }) => field.owns(target),
        update(next) {
          if (next.type !== node.type) return false
          field.show(next)
          return true
        },
      }
    }
  },
})
