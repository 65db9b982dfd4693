import { Mark } from '@tiptap/core'

/** Small capitals. */
export const SmallCaps = Mark.create({
  name: 'smallCaps',
  parseHTML: () => [
    { tag: 'span.small-caps' },
    { style: 'font-variant', getAttrs: isSmallCaps },
    { style: 'font-variant-caps', getAttrs: isSmallCaps },
  ],
  renderHTML: () => ['span', { class: 'small-caps' }, 0],
  addKeyboardShortcuts() {
    return { 'Mod-Shift-y': () => this.editor.commands.toggleMark(this.name) }
  },
})

function isSmallCaps(value: string): null | false {
  return /small-caps/u.test(value) ? null : false
}
