import { EditorState } from '@tiptap/pm/state'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { type Document, documentSchema, type NodeName } from '../../core/document/document.ts'
import type { MarkName } from '../../core/document/mark.ts'
import { bodySchema, readBody, storedBody } from '../../renderer/article/body-schema.ts'
import { anyDocument } from '../builders/any-document.ts'
import { bodyInOneForm } from '../builders/body-in-one-form.ts'
import { everyNode } from '../builders/every-node.ts'
import { expectFailure, expectValue } from '../builders/outcome.ts'

/** Spelled out against the union, so that a node added there doesn't compile until it stands here. */
const nodes: Readonly<Record<NodeName, true>> = {
  doc: true,
  paragraph: true,
  heading: true,
  bulletList: true,
  orderedList: true,
  listItem: true,
  blockquote: true,
  codeBlock: true,
  horizontalRule: true,
  taskList: true,
  taskItem: true,
  pullQuote: true,
  figure: true,
  table: true,
  tableRow: true,
  tableHeader: true,
  tableCell: true,
  callout: true,
  details: true,
  detailsSummary: true,
  detailsContent: true,
  card: true,
  embed: true,
  text: true,
  hardBreak: true,
  footnote: true,
}

const marks: Readonly<Record<MarkName, true>> = {
  bold: true,
  italic: true,
  strike: true,
  code: true,
  subscript: true,
  superscript: true,
  smallCaps: true,
  highlight: true,
  link: true,
  comment: true,
  insertion: true,
  deletion: true,
  modification: true,
}

test('the editor knows the nodes and marks of the desk and no others', () => {
  expect(Object.keys(bodySchema.nodes).toSorted()).toEqual(Object.keys(nodes).toSorted())
  expect(Object.keys(bodySchema.marks).toSorted()).toEqual(Object.keys(marks).toSorted())
})

test('the editor keeps no attribute that the desk has no place for', () => {
  const attributes = Object.values({ ...bodySchema.nodes, ...bodySchema.marks }).flatMap(
    ({ name, spec }) => Object.keys(spec.attrs ?? {}).map((attribute) => `${name}.${attribute}`),
  )
  expect(attributes.toSorted()).toEqual([
    'callout.tone',
    'card.address',
    'card.description',
    'card.image',
    'card.title',
    'codeBlock.language',
    'comment.author',
    'comment.id',
    'comment.replies',
    'comment.resolvedAt',
    'comment.text',
    'comment.time',
    'deletion.author',
    'deletion.id',
    'deletion.time',
    'embed.address',
    'embed.provider',
    'embed.title',
    'figure.alignment',
    'figure.caption',
    'figure.credit',
    'figure.images',
    'figure.licence',
    'heading.level',
    'insertion.author',
    'insertion.id',
    'insertion.time',
    'link.href',
    'modification.attrName',
    'modification.author',
    'modification.id',
    'modification.newValue',
    'modification.previousValue',
    'modification.time',
    'modification.type',
    'orderedList.start',
    'pullQuote.attribution',
    'table.caption',
    'tableCell.align',
    'tableCell.colspan',
    'tableCell.colwidth',
    'tableCell.rowspan',
    'tableHeader.align',
    'tableHeader.colspan',
    'tableHeader.colwidth',
    'tableHeader.rowspan',
    'taskItem.checked',
  ])
})

test('a body with every node and mark comes back from the editor as it went in', () => {
  expect(bodyInOneForm(storedBody(expectValue(readBody(everyNode))))).toEqual(
    bodyInOneForm(everyNode),
  )
})

test('every body that the desk can hold opens in the editor and comes back the same', () => {
  fc.assert(
    fc.property(anyDocument, (body) => {
      expect(documentSchema.parse(body)).toEqual(body)
      expect(bodyInOneForm(storedBody(expectValue(readBody(body))))).toEqual(bodyInOneForm(body))
    }),
    { numRuns: 300 },
  )
})

test('whatever is marked in the editor, the desk can store it and open it again', () => {
  fc.assert(
    fc.property(
      anyDocument,
      fc.array(fc.tuple(fc.constantFrom('bold', 'italic', 'code'), fc.nat(), fc.nat()), {
        maxLength: 4,
      }),
      (body, ranges) => {
        let state = EditorState.create({ doc: bodySchema.nodeFromJSON(body) })
        for (const [name, one, other] of ranges) {
          const [from = 0, to = 0] = [one, other]
            .map((place) => place % (state.doc.content.size + 1))
            .toSorted((a, b) => a - b)
          state = state.apply(state.tr.addMark(from, to, bodySchema.mark(name)))
        }
        // ProseMirror types its own JSON as any.
        // oxlint-disable-next-line typescript/no-unsafe-argument
        const stored = storedBody(state.doc.toJSON())
        expect(storedBody(expectValue(readBody(stored)))).toEqual(stored)
      },
    ),
    { numRuns: 200 },
  )
})

test.each([
  [
    'a list item that does not begin with a paragraph',
    { type: 'listItem', content: [{ type: 'horizontalRule' }] },
  ],
  ['an empty list item', { type: 'listItem', content: [] }],
])('the desk refuses %s as the editor does', (_, item) => {
  const body = { type: 'doc', content: [{ type: 'bulletList', content: [item] }] }
  expect(documentSchema.safeParse(body).success).toBe(false)
})

test('the desk refuses the same mark twice on one text', () => {
  const text = { type: 'text', text: 'lamps', marks: [{ type: 'bold' }, { type: 'bold' }] }
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [text] }] }
  expect(documentSchema.safeParse(body).success).toBe(false)
})

test('what the editor can’t hold is refused with a reason, not shown as an empty page', () => {
  const body: Document = {
    type: 'doc',
    content: [
      {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [{ type: 'horizontalRule' }] }],
      },
    ],
  }
  expect(expectFailure(readBody(body))).toMatch(/^Invalid content for node listItem/u)
})
