import { Editor } from '@tiptap/core'
import { history, undo } from '@tiptap/pm/history'
import { EditorState } from '@tiptap/pm/state'
import { expect, test } from 'vitest'

import type { Document } from '../../../core/document/document.ts'
import { bodyExtensions } from '../../../renderer/article/body-extensions.ts'
import { bodySchema, readBody } from '../../../renderer/article/body-schema.ts'
import type { LeftText } from '../../../renderer/article/left-texts.ts'
import { createLeftTexts } from '../../../renderer/article/left-texts.ts'
import { takeUp } from '../../../renderer/article/take-up.ts'
import { aDocument } from '../../builders/article.ts'
import { expectValue } from '../../builders/outcome.ts'
import { aRecordId } from '../../builders/record-id.ts'

/** A text on whose first line ` slowly` was typed before its page went. */
function leftText(): LeftText {
  const doc = bodySchema.nodeFromJSON(aDocument('The tide comes', 'Nobody is there.'))
  const state = EditorState.create({ doc, plugins: [history()] })
  return { state: state.apply(state.tr.insertText(' slowly', 15)), done: [1], undone: [] }
}

function editorOn(stored: Document, left: LeftText | null): Editor {
  const first = expectValue(readBody(stored))
  return new Editor({
    element: null,
    extensions: bodyExtensions,
    content: first,
    onBeforeCreate: ({ editor }) => takeUp(editor, left, first),
  })
}

function linesOf({ state }: Editor): readonly string[] {
  return state.doc.children.map(({ textContent }) => textContent)
}

test('a text that comes back as it was left still knows what was typed', () => {
  const editor = editorOn(aDocument('The tide comes slowly', 'Nobody is there.'), leftText())
  expect(linesOf(editor)).toEqual(['The tide comes slowly', 'Nobody is there.'])
  undo(editor.state, editor.view.dispatch)
  expect(linesOf(editor)).toEqual(['The tide comes', 'Nobody is there.'])
})

test('what was changed elsewhere meanwhile stays when that is taken back', () => {
  const stored = aDocument('First.', 'The tide comes slowly', 'Somebody is there.')
  const editor = editorOn(stored, leftText())
  expect(linesOf(editor)).toEqual(['First.', 'The tide comes slowly', 'Somebody is there.'])
  undo(editor.state, editor.view.dispatch)
  expect(linesOf(editor)).toEqual(['First.', 'The tide comes', 'Somebody is there.'])
})

test('a text that was never left begins as it is stored', () => {
  const editor = editorOn(aDocument('The tide comes'), null)
  expect(linesOf(editor)).toEqual(['The tide comes'])
  expect(undo(editor.state)).toBe(false)
})

test('eight texts are kept, the longest unseen goes first', () => {
  const texts = createLeftTexts()
  const ids = Array.from({ length: 9 }, (_, at) => aRecordId(at + 1))
  for (const id of ids.slice(0, 8)) texts.keep(id, leftText())
  texts.keep(aRecordId(1), leftText())
  texts.keep(aRecordId(9), leftText())
  const kept = ids.filter((id) => texts.of(id) !== null)
  expect(kept).toEqual(ids.filter((id) => id !== aRecordId(2)))
})
