import { type Editor, Extension, InputRule } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Plugin, Selection, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

import { fieldsInTurn } from './fields-in-turn.ts'

/**
 * What keys do with whole blocks: Alt with an arrow moves one, Enter goes into the fields of one that
 * is selected and Escape comes back out of them, Ctrl with Enter begins a line below the block, three
 * bars make a table.
 */
export const BlockKeys = Extension.create({
  name: 'blockKeys',
  // Before the line break, which has the same key inside a paragraph of the page.
  priority: 150,

  addKeyboardShortcuts() {
    const { editor } = this
    return {
      'Alt-ArrowUp': () => moveBlock(editor, -1),
      'Alt-ArrowDown': () => moveBlock(editor, 1),
      Enter: () => enterFields(editor),
      'Mod-Enter': () => leaveBlock(editor),
      'Mod-Shift-Space': () => editor.commands.insertContent('\u00A0'),
    }
  },

  addInputRules() {
    return [
      new InputRule({
        find: /^\|\|\|$/u,
        handler: ({ range, chain }) => {
          chain().deleteRange(range).insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()
        },
      }),
    ]
  },

  addProseMirrorPlugins() {
    return [
      new Plugin({
        view(view) {
          function leave(event: KeyboardEvent): void {
            leaveField(view, event)
          }
          view.dom.addEventListener('keydown', leave, true)
          return { destroy: () => view.dom.removeEventListener('keydown', leave, true) }
        },
      }),
    ]
  },
})

/** False in a paragraph that stands on the page itself. */
export function leaveBlock(editor: Editor): boolean {
  const { $from } = editor.state.selection
  if ($from.depth === 1 && $from.parent.type.name === 'paragraph') return false
  const below = $from.depth === 0 ? editor.state.selection.to : $from.after(1)
  return editor
    .chain()
    .insertContentAt(below, { type: 'paragraph' })
    .setTextSelection(below + 1)
    .scrollIntoView()
    .run()
}

function leaveField(view: EditorView, { key, target }: KeyboardEvent): void {
  if (key !== 'Escape' || !(target instanceof HTMLTextAreaElement)) return
  const behind = view.posAtDOM(target, 0, 1)
  // The field may put its words in order as it is left, which makes another state.
  view.focus()
  const { doc, tr } = view.state
  view.dispatch(tr.setSelection(caretBehind(doc, behind)).scrollIntoView())
}

/** Where no line follows a block without text, the block is selected: what is typed makes the line. */
function caretBehind(doc: Node, behind: number): Selection {
  const { nodeBefore, nodeAfter } = doc.resolve(behind)
  return nodeBefore?.isAtom === true && nodeBefore.isBlock && nodeAfter?.isTextblock !== true
    ? NodeSelection.create(doc, behind - nodeBefore.nodeSize)
    : Selection.near(doc.resolve(behind))
}

/** Goes into the first field of the block that is selected. */
export function enterFields({ state: { selection }, view }: Editor): boolean {
  if (!(selection instanceof NodeSelection) || !selection.node.isBlock) return false
  const shown = view.nodeDOM(selection.from)
  const [field] = shown instanceof Element ? fieldsInTurn(shown) : []
  if (!(shown instanceof Element) || field === undefined) return false
  shown.scrollIntoView({ block: 'nearest' })
  field.focus()
  return true
}

/** The block of the page that holds the caret changes its place with its neighbour. */
export function moveBlock({ state, view }: Editor, step: -1 | 1): boolean {
  const { doc, selection, tr } = state
  const index = selection.$from.index(0)
  const [block, neighbour] = [doc.maybeChild(index), doc.maybeChild(index + step)]
  if (block === null || neighbour === null) return false
  const { offset: from } = doc.childAfter(selection.from)
  const shift = step * neighbour.nodeSize
  tr.delete(from, from + block.nodeSize).insert(from + shift, block)
  const moved =
    selection instanceof NodeSelection
      ? NodeSelection.create(tr.doc, selection.from + shift)
      : TextSelection.create(tr.doc, selection.anchor + shift, selection.head + shift)
  view.dispatch(tr.setSelection(moved).scrollIntoView())
  return true
}
