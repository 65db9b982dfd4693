import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

import type { WritingView } from '../../core/desk/writing-view.ts'
import { wordsOf } from '../find/page-text.ts'

type Focus = WritingView['focus']

const key = new PluginKey<Focus>('focusMode')

/** Leaves full ink to the paragraph or sentence that is written; the page's style dims the rest. */
export const FocusMode = Extension.create({
  name: 'focusMode',
  addProseMirrorPlugins: () => [
    new Plugin<Focus>({
      key,
      state: {
        init: () => 'page',
        apply: (transaction, focus) => focusIn(transaction) ?? focus,
      },
      props: { decorations: focusMarks },
    }),
  ],
})

export function withFocus(transaction: Transaction, focus: Focus): Transaction {
  return transaction.setMeta(key, focus).setMeta('addToHistory', false)
}

function focusIn(transaction: Transaction): Focus | undefined {
  const focus: unknown = transaction.getMeta(key)
  return focus === 'page' || focus === 'paragraph' || focus === 'sentence' ? focus : undefined
}

function focusMarks(state: EditorState): DecorationSet {
  const focus = key.getState(state) ?? 'page'
  const { $head: head } = state.selection
  if (focus === 'page' || !head.parent.isTextblock) return DecorationSet.empty
  if (focus === 'paragraph') {
    const mark = Decoration.node(head.before(), head.after(), { 'data-in-focus': '' })
    return DecorationSet.create(state.doc, [mark])
  }
  const { from, to } = sentenceAround(wordsOf(head.parent), head.parentOffset)
  const mark = Decoration.inline(head.start() + from, head.start() + to, { 'data-in-focus': '' })
  return DecorationSet.create(state.doc, [mark])
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

function sentenceAround(
  text: string,
  offset: number,
): { readonly from: number; readonly to: number } {
  for (const { segment, index } of segmenter.segment(text)) {
    const to = index + segment.length
    if (offset < to || to === text.length) return { from: index, to }
  }
  return { from: 0, to: text.length }
}
