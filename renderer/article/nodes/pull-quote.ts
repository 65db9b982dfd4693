import { type Editor, Node } from '@tiptap/core'

import { wordField } from './attribute-field.ts'

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

  addKeyboardShortcuts() {
    return { Enter: () => askWhoSaysSo(this.editor) }
  },

  addNodeView() {
    return ({ editor, getPos, node }) => {
      const dom = document.createElement('figure')
      dom.className = 'pull-quote'
      const contentDOM = document.createElement('blockquote')
      const field = wordField({
        editor,
        place: getPos,
        name: 'attribution',
        label: 'Who says so',
        hasNames: true,
        onEnter: () => writeBelow(editor, getPos()),
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
        destroy: () => field.leave(),
      }
    }
  },
})

/** From the end of the words Enter leads on to who says them. */
function askWhoSaysSo({ state: { selection }, view }: Editor): boolean {
  const { $from: caret, empty } = selection
  const isAtEnd = empty && caret.parentOffset === caret.parent.content.size
  if (caret.parent.type.name !== 'pullQuote' || !isAtEnd) return false
  const shown = view.nodeDOM(caret.before())
  const field = shown instanceof Element ? shown.querySelector('textarea') : null
  field?.focus()
  return field !== null
}

function writeBelow(editor: Editor, place: number | undefined): void {
  const { doc } = editor.state
  const quote = place === undefined ? null : doc.nodeAt(place)
  if (place === undefined || quote === null) return
  const below = place + quote.nodeSize
  const next = doc.nodeAt(below)
  const chain = editor.chain()
  if (next?.type.name !== 'paragraph' || next.childCount > 0) {
    chain.insertContentAt(below, { type: 'paragraph' })
  }
  chain
    .setTextSelection(below + 1)
    .scrollIntoView()
    .run()
}
