import { Node } from '@tiptap/core'

/** A note, written where its number stands. */
export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  content: '(text|hardBreak)*',
  atom: true,
  draggable: true,
  selectable: true,
  isolating: true,

  parseHTML: () => [{ tag: 'span[data-footnote]' }],

  renderHTML: () => ['span', { 'data-footnote': '' }, 0],
})
