import type { Editor, Extensions } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { Selection } from '@tiptap/pm/state'

import { wordField } from './attribute-field.ts'
import { holdingMarks } from './editing-marks.ts'

const CaptionedTable = Table.extend({
  addAttributes: () => ({
    caption: {
      default: '',
      parseHTML: (element) => element.querySelector('caption')?.textContent.trim() ?? '',
      rendered: false,
    },
  }),
  renderHTML: ({ node }) => {
    const caption: unknown = node.attrs['caption']
    return typeof caption === 'string' && caption !== ''
      ? ['table', ['caption', { contenteditable: 'false' }, caption], ['tbody', 0]]
      : ['table', ['tbody', 0]]
  },
  addKeyboardShortcuts() {
    return { ...this.parent?.(), ArrowUp: () => writeCaption(this.editor) }
  },
  addNodeView() {
    return ({ editor, getPos, node }) => {
      const dom = document.createElement('div')
      const table = document.createElement('table')
      const contentDOM = document.createElement('tbody')
      const field = wordField({
        editor,
        place: getPos,
        name: 'caption',
        label: 'Caption of the table',
        onEnter: () => writeInside(editor, getPos()),
      })
      field.show(node)
      dom.className = 'captioned-table'
      table.append(contentDOM)
      dom.append(field.dom, table)
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

function writeInside(editor: Editor, place: number | undefined): void {
  if (place === undefined) return
  const { doc, tr } = editor.state
  editor.view.dispatch(tr.setSelection(Selection.near(doc.resolve(place + 1))))
}

/** From the first line of the first row one goes up into the caption. */
function writeCaption({ state, view }: Editor): boolean {
  const { $head, empty } = state.selection
  const depths = Array.from({ length: $head.depth + 1 }, (_, depth) => depth)
  const table = depths.findLast((depth) => $head.node(depth).type.name === 'table')
  if (!empty || table === undefined || !view.endOfTextblock('up')) return false
  // Row, and what stands in the cell down to the line; the cell may be any of the row.
  const isFirst = depths
    .slice(table, -1)
    .every((depth) => depth === table + 1 || $head.index(depth) === 0)
  const shown = isFirst ? view.nodeDOM($head.before(table)) : null
  const caption = shown instanceof Element ? shown.querySelector('textarea') : null
  caption?.focus()
  return caption !== null
}

/** Alignment is a class: the page allows no styles on elements. */
const align = {
  default: null,
  parseHTML: ({ classList, style }: HTMLElement) =>
    ['left', 'center', 'right'].find(
      (name) => classList.contains(name) || style.textAlign === name,
    ) ?? null,
  renderHTML: ({ align: name }: { readonly align?: unknown }) =>
    typeof name === 'string' ? { class: name } : {},
}

/** Rows, header cells and cells; columns are as wide as their words need. */
export const tableNodes: Extensions = [
  holdingMarks(CaptionedTable).configure({ View: null }),
  holdingMarks(TableRow),
  holdingMarks(TableHeader).extend({
    addAttributes() {
      return { ...this.parent?.(), align }
    },
  }),
  holdingMarks(TableCell).extend({
    addAttributes() {
      return { ...this.parent?.(), align }
    },
  }),
]
