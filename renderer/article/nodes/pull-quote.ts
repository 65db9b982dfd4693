import { Node } from '@tiptap/core'

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
})
