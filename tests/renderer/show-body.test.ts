import { EditorState } from '@tiptap/pm/state'
import { TextSelection } from '@tiptap/pm/state'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Document } from '../../core/document/document.ts'
import { bodySchema, readBody } from '../../renderer/article/body-schema.ts'
import { bodyChange } from '../../renderer/article/show-body.ts'
import { anyDocument } from '../builders/any-document.ts'
import { aDocument } from '../builders/article.ts'
import { expectValue } from '../builders/outcome.ts'

function nodeOf(body: Document) {
  return bodySchema.nodeFromJSON(expectValue(readBody(body)))
}

/** An editor's state with the cursor right after `words`. */
function stateWithCursor(body: Document, words: string): EditorState {
  const doc = nodeOf(body)
  let place = -1
  doc.descendants((node, position) => {
    const at = node.isText ? (node.text ?? '').indexOf(words) : -1
    if (at !== -1) place = position + at + words.length
  })
  return EditorState.create({ doc, selection: TextSelection.create(doc, place) })
}

function wordsBeforeCursor({ doc, selection }: EditorState): string {
  return doc.textBetween(selection.$head.start(), selection.head)
}

test.each([
  ['a paragraph above was changed', ['First, and longer.', 'Here I write.', 'Last.']],
  ['a paragraph came in above', ['New.', 'First.', 'Here I write.', 'Last.']],
  ['a paragraph above went', ['Here I write.', 'Last.']],
  ['paragraphs above and below were changed', ['One.', 'Here I write.', 'The end.', 'Really.']],
  ['the same paragraph was changed further on', ['First.', 'Here I write on.', 'Last.']],
  ['the same paragraph was changed further up', ['First.', 'Right, Here I write.', 'Last.']],
])('the cursor stays with its words when %s', (_, texts) => {
  const state = stateWithCursor(aDocument('First.', 'Here I write.', 'Last.'), 'Here I')
  const next = nodeOf(aDocument(...texts))
  const after = state.apply(bodyChange(state, next))
  expect(after.doc.toJSON()).toEqual(next.toJSON())
  expect(wordsBeforeCursor(after).endsWith('Here I')).toBe(true)
})

test('only what differs is touched', () => {
  const state = stateWithCursor(aDocument('First.', 'Here I write.', 'Last.'), 'Here')
  const change = bodyChange(state, nodeOf(aDocument('First.', 'Here I wrote.', 'Last.')))
  const touched: number[][] = []
  change.mapping.maps.forEach((map) =>
    map.forEach((...range) => {
      touched.push(range)
    }),
  )
  expect(touched).toEqual([[18, 19, 18, 19]])
})

test('any body can be made into any other', () => {
  fc.assert(
    fc.property(anyDocument, anyDocument, (before, after) => {
      const [old, next] = [readBody(before), readBody(after)]
      fc.pre(old.ok && next.ok)
      const state = EditorState.create({ doc: nodeOf(before) })
      const made = bodyChange(state, nodeOf(after)).doc
      expect(made.toJSON()).toEqual(nodeOf(after).toJSON())
    }),
    { numRuns: 200 },
  )
})
