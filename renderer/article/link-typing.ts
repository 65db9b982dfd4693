import { Extension } from '@tiptap/core'
import { closeHistory, undo } from '@tiptap/pm/history'
import { Fragment, type Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state'

import { type TypedLink, typedLink } from '../../core/typography/typed-link.ts'

/**
 * `[words](address)` becomes a link with its last bracket. That is a step of its own for undo, so that what was typed comes
 * back as it was; Backspace right after does the same.
 */
export const LinkTyping = Extension.create({
  name: 'linkTyping',
  // Before the key takes a letter away.
  priority: 200,

  addProseMirrorPlugins() {
    let made: Node | null = null
    return [
      new Plugin({
        props: {
          handleTextInput(view, from, to, text) {
            const isLast = text === ')' && !view.composing && linkBefore(view.state, from) !== null
            if (!isLast) return false
            view.dispatch(view.state.tr.insertText(text, from, to).scrollIntoView())
            view.dispatch(closeHistory(view.state.tr))
            const linked = linkedAtCaret(view.state)
            if (linked === null) return true
            view.dispatch(linked)
            made = view.state.doc
            return true
          },
          handleKeyDown(view, { key, ctrlKey, metaKey, altKey }) {
            const isPlain = key === 'Backspace' && !ctrlKey && !metaKey && !altKey
            const isFresh = made !== null && made === view.state.doc
            made = null
            return isPlain && isFresh && undo(view.state, view.dispatch)
          },
        },
      }),
    ]
  },
})

/** The link whose last bracket was just typed, in place of its signs; null where they are none, or stand in code. */
function linkedAtCaret(state: EditorState): Transaction | null {
  const { doc, schema, selection, tr } = state
  const end = selection.from
  const link = linkBefore(state, end - 1)
  const type = schema.marks['link']
  if (link === null || type === undefined) return null
  const start = end - 1 - link.length
  const wordsEnd = start + 1 + link.words.length
  const mark = type.create({ href: link.href })
  const words = doc
    .slice(start + 1, wordsEnd)
    .content.content.map((node) => node.mark(mark.addToSet(node.marks)))
  const linked = tr.replaceWith(start, end, Fragment.from(words))
  return linked
    .setSelection(TextSelection.create(linked.doc, start + link.words.length))
    .scrollIntoView()
}

function linkBefore({ doc, schema }: EditorState, at: number): TypedLink | null {
  const place = doc.resolve(at)
  if (!place.parent.inlineContent || place.parent.type.spec.code === true) return null
  const link = typedLink(signsBetween(doc, at - Math.min(place.parentOffset, longest), at))
  const code = schema.marks['code']
  if (link === null || code === undefined) return null
  const start = at - link.length
  const addressStart = start + 1 + link.words.length
  const isInCode =
    doc.rangeHasMark(start, start + 1, code) || doc.rangeHasMark(addressStart, at, code)
  // The words of a note inside count more places than letters.
  return isInCode || signsBetween(doc, start, at).length !== link.length ? null : link
}

const longest = 2600

function signsBetween(doc: Node, from: number, to: number): string {
  return doc.textBetween(from, to, '\n', '\uFFFC')
}
