import { type Editor, Node } from '@tiptap/core'
import { type EditorState, NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'

import { footnoteTyping } from './footnote-typing.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    footnote: {
      /** Puts a note at the caret and the caret into the note. */
      insertFootnote: () => ReturnType
    }
  }

  interface Storage {
    footnote: {
      /** A note has come or gone since the numbers were set. */
      areNumbersStale: boolean
    }
  }
}

/**
 * A note, written where its number stands; the note whose text holds the caret is open below its line. The numbers are
 * no counters of the style sheet: those are counted anew through the whole text, and stop at blocks that are not laid out.
 */
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

  addStorage: () => ({ areNumbersStale: true }),

  addNodeView() {
    const { storage } = this
    return ({ editor, getPos, node }) => {
      storage.areNumbersStale = true
      const dom = document.createElement('span')
      dom.dataset['footnote'] = ''
      const sign = document.createElement('button')
      sign.type = 'button'
      sign.contentEditable = 'false'
      sign.tabIndex = -1
      sign.ariaLabel = 'Open the note'
      const contentDOM = document.createElement('span')
      contentDOM.className = 'note-text'
      dom.append(sign, contentDOM)
      sign.addEventListener('click', () => {
        const place = getPos()
        if (place !== undefined) openNote(editor, place)
      })
      return {
        dom,
        contentDOM,
        stopEvent: ({ target }) => target === sign,
        ignoreMutation: ({ target }) => target === sign || target === dom,
        update: (next) => next.type === node.type,
        destroy() {
          storage.areNumbersStale = true
        },
      }
    }
  },

  addCommands() {
    return {
      insertFootnote:
        () =>
        ({ state, tr, dispatch }) => {
          const { $to } = state.selection
          const note = state.schema.node(this.name)
          const isPossible = $to.parent.type.contentMatch.matchType(note.type) !== null
          if (!$to.parent.isTextblock || !isPossible) return false
          if (dispatch === undefined) return true
          tr.insert($to.pos, note)
          tr.setSelection(TextSelection.create(tr.doc, $to.pos + 1)).scrollIntoView()
          return true
        },
    }
  },

  addInputRules() {
    return [...footnoteTyping()]
  },

  addKeyboardShortcuts() {
    const { editor } = this
    return {
      'Mod-Shift-j': () => editor.commands.insertFootnote(),
      // Word's key.
      'Mod-Alt-f': () => editor.commands.insertFootnote(),
      Enter: () => leaveNote(editor) || openSelectedNote(editor),
      Escape: () => leaveNote(editor),
      Tab: () => leaveNote(editor),
      Backspace: () => removeEmptyNote(editor),
    }
  },

  addProseMirrorPlugins() {
    const { editor, storage } = this
    function numberNotes({ dom }: EditorView): void {
      if (!storage.areNumbersStale) return
      storage.areNumbersStale = false
      for (const [at, sign] of dom
        .querySelectorAll<HTMLElement>('[data-footnote] > button')
        .entries()) {
        sign.dataset['number'] = String(at + 1)
      }
    }
    return [
      new Plugin({
        props: {
          decorations: openNoteDecoration,
          handleTextInput: ({ state }, _from, _to, text) =>
            text === ']' && isClosing(state) && leaveNote(editor),
        },
        view(view) {
          numberNotes(view)
          return { update: numberNotes }
        },
      }),
    ]
  },
})

/** The place of the note that holds the caret. */
function noteAround({ selection: { $from } }: EditorState): number | null {
  return $from.parent.type.name === 'footnote' ? $from.before() : null
}

function openNoteDecoration(state: EditorState): DecorationSet | null {
  const place = noteAround(state)
  if (place === null) return null
  const end = place + (state.doc.nodeAt(place)?.nodeSize ?? 0)
  return DecorationSet.create(state.doc, [Decoration.node(place, end, { class: 'is-open' })])
}

function openNote(editor: Editor, place: number): boolean {
  const note = editor.state.doc.nodeAt(place)
  if (note?.type.name !== 'footnote') return false
  const end = place + note.nodeSize - 1
  editor.view.dispatch(
    editor.state.tr.setSelection(TextSelection.create(editor.state.doc, end)).scrollIntoView(),
  )
  editor.view.focus()
  return true
}

function openSelectedNote(editor: Editor): boolean {
  const { selection } = editor.state
  return selection instanceof NodeSelection && openNote(editor, selection.from)
}

/** Puts the caret behind the note. */
function leaveNote(editor: Editor): boolean {
  const place = noteAround(editor.state)
  if (place === null) return false
  const behind = place + (editor.state.doc.nodeAt(place)?.nodeSize ?? 0)
  return editor.commands.setTextSelection(behind)
}

/** At the end of a note a bracket ends it, as `^[` began it; one that was opened in the note is closed first. */
function isClosing({ selection }: EditorState): boolean {
  const { empty, $from } = selection
  if (!empty || $from.parentOffset < $from.parent.content.size) return false
  const { textContent } = $from.parent
  return textContent.split('[').length <= textContent.split(']').length
}

function removeEmptyNote(editor: Editor): boolean {
  const place = noteAround(editor.state)
  const note = place === null ? null : editor.state.doc.nodeAt(place)
  if (place === null || note === null || note.content.size > 0) return false
  return editor.commands.deleteRange({ from: place, to: place + note.nodeSize })
}
