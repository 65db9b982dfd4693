import * as fc from 'fast-check'

import type {
  Block,
  Document,
  ListItem,
  Paragraph,
  TableCell,
  TableRow,
  TaskItem,
} from '../../core/document/document.ts'
import type { FigureImage } from '../../core/document/figure.ts'
import type { Inline, NoteInline, PlainText, Text } from '../../core/document/inline.ts'
import type { CommentAttributes, EditingMark, Mark, Suggestion } from '../../core/document/mark.ts'
import { aMediaId } from './record-id.ts'

/** Any body that the union of `core/document/document.ts` allows, lists and boxes three deep at most. */
export const anyDocument: fc.Arbitrary<Document> = fc.record({
  type: fc.constant('doc'),
  content: fc.array(anyBlock(3), { minLength: 1, maxLength: 6 }),
})

function anyBlock(depth: number): fc.Arbitrary<Block> {
  const flat: fc.Arbitrary<Block>[] = [
    anyParagraph(),
    fc.record({
      type: fc.constant('heading'),
      attrs: fc.record({ level: fc.constantFrom(2, 3, 4) }),
      content: anyInlines(),
    }),
    fc.record({
      type: fc.constant('pullQuote'),
      attrs: fc.record({ attribution: shortText() }),
      content: anyInlines(),
    }),
    fc.record(
      {
        type: fc.constant('codeBlock'),
        attrs: fc.record({ language: fc.option(fc.constantFrom('ts', 'sql')) }),
        content: fc.tuple(anyPlainText()),
      },
      { requiredKeys: ['type', 'attrs'] },
    ),
    fc.record(
      { type: fc.constant('horizontalRule'), marks: anyEditingMarks() },
      { requiredKeys: ['type'] },
    ),
    fc.record({
      type: fc.constant('figure'),
      attrs: fc.record({
        images: fc.array(anyImage(), {
          minLength: 1,
          maxLength: 3,
        }),
        caption: shortText(),
        credit: shortText(),
        licence: shortText(),
        alignment: fc.constantFrom('center', 'wide', 'left', 'right'),
      }),
    }),
    fc.record({
      type: fc.constant('card'),
      attrs: fc.record({
        address: fc.constantFrom('', 'https://example.org/lamps'),
        title: shortText(),
        description: shortText(),
        image: anyMedia(),
      }),
    }),
    fc.record({
      type: fc.constant('embed'),
      attrs: fc.record({
        address: fc.constantFrom('', 'https://youtu.be/lamp'),
        provider: fc.constantFrom('', 'YouTube'),
        title: shortText(),
      }),
    }),
  ]
  return depth === 0 ? fc.oneof(...flat) : fc.oneof(...flat, ...holders(depth - 1))
}

/** Blocks that hold others. */
function holders(depth: number): readonly fc.Arbitrary<Block>[] {
  const items = fc.array(anyListItem(depth), { minLength: 1, maxLength: 3 })
  const tasks = fc.array(anyTaskItem(depth), { minLength: 1, maxLength: 3 })
  return [
    fc.record({ type: fc.constant('bulletList'), content: items }),
    fc.record({
      type: fc.constant('orderedList'),
      attrs: fc.record({ start: fc.nat(2026) }),
      content: items,
    }),
    fc.record({ type: fc.constant('taskList'), content: tasks }),
    fc.record({ type: fc.constant('blockquote'), content: someBlocks(depth) }),
    fc.record({
      type: fc.constant('callout'),
      attrs: fc.record({ tone: fc.constantFrom('note', 'tip', 'warning') }),
      content: someBlocks(depth),
    }),
    fc.record({
      type: fc.constant('details'),
      content: fc.tuple(
        fc.record({
          type: fc.constant('detailsSummary'),
          content: fc.array(anyText(), { minLength: 1, maxLength: 2 }),
        }),
        fc.record({ type: fc.constant('detailsContent'), content: someBlocks(depth) }),
      ),
    }),
    fc.record({
      type: fc.constant('table'),
      attrs: fc.record({ caption: shortText() }),
      content: fc.array(anyRow(depth), { minLength: 1, maxLength: 3 }),
    }),
  ]
}

function anyListItem(depth: number): fc.Arbitrary<ListItem> {
  return fc.record({ type: fc.constant('listItem'), content: itemBlocks(depth) })
}

function anyTaskItem(depth: number): fc.Arbitrary<TaskItem> {
  return fc.record({
    type: fc.constant('taskItem'),
    attrs: fc.record({ checked: fc.boolean() }),
    content: itemBlocks(depth),
  })
}

function itemBlocks(depth: number): fc.Arbitrary<readonly Block[]> {
  return fc
    .tuple(anyParagraph(), fc.array(anyBlock(depth), { maxLength: 2 }))
    .map(([first, rest]) => [first, ...rest])
}

function someBlocks(depth: number): fc.Arbitrary<readonly Block[]> {
  return fc.array(anyBlock(depth), { minLength: 1, maxLength: 3 })
}

function anyRow(depth: number): fc.Arbitrary<TableRow> {
  return fc.record({
    type: fc.constant('tableRow'),
    content: fc.array(anyCell(depth), { minLength: 2, maxLength: 2 }),
  })
}

function anyCell(depth: number): fc.Arbitrary<TableCell> {
  return fc.record({
    type: fc.constantFrom('tableHeader', 'tableCell'),
    attrs: fc.record({
      colspan: fc.constant(1),
      rowspan: fc.constant(1),
      colwidth: fc.constant(null),
      align: fc.constantFrom(null, 'left', 'right'),
    }),
    content: fc.array(anyBlock(Math.min(depth, 1)), { minLength: 1, maxLength: 2 }),
  })
}

function anyParagraph(): fc.Arbitrary<Paragraph> {
  return fc.record(
    { type: fc.constant('paragraph'), content: anyInlines(), marks: anyEditingMarks() },
    { requiredKeys: ['type'] },
  )
}

function anyInlines(): fc.Arbitrary<readonly Inline[]> {
  return fc.array(
    fc.oneof(
      { weight: 8, arbitrary: anyText() },
      { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' }) },
      { weight: 1, arbitrary: anyFootnote() },
    ),
    { minLength: 1, maxLength: 5 },
  )
}

function anyFootnote(): fc.Arbitrary<Inline> {
  const content: fc.Arbitrary<readonly NoteInline[]> = fc.array(
    fc.oneof(anyText(), fc.constant({ type: 'hardBreak' })),
    { minLength: 1, maxLength: 3 },
  )
  return fc.record(
    { type: fc.constant('footnote'), content, marks: anyEditingMarks() },
    { requiredKeys: ['type'] },
  )
}

function anyText(): fc.Arbitrary<Text> {
  return fc.record(
    { type: fc.constant('text'), text: someText(), marks: anyMarks() },
    { requiredKeys: ['type', 'text'] },
  )
}

function anyPlainText(): fc.Arbitrary<PlainText> {
  return fc.record({ type: fc.constant('text'), text: someText() })
}

/** Each kind of mark once at most, in any order, and perhaps what editors say. */
function anyMarks(): fc.Arbitrary<readonly Mark[]> {
  const formats = fc.shuffledSubarray<Mark>([
    { type: 'bold' },
    { type: 'italic' },
    { type: 'strike' },
    { type: 'code' },
    { type: 'subscript' },
    { type: 'superscript' },
    { type: 'smallCaps' },
    { type: 'highlight' },
    { type: 'link', attrs: { href: 'https://example.org/night' } },
  ])
  const editing = fc.oneof(
    { weight: 5, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: anyEditingMarks() },
  )
  return fc
    .tuple(formats, editing)
    .map(([format, others]) => [...format, ...others])
    .filter((marks) => marks.length > 0)
}

/** What one would put in another may take out or set otherwise; and up to two comments. */
function anyEditingMarks(): fc.Arbitrary<readonly EditingMark[]> {
  const said = { id: 's1', author: 'Ada Moss', time: '2026-11-26T10:00:00Z' }
  const inserted: Suggestion = { type: 'insertion', attrs: said }
  const deleted: Suggestion = { type: 'deletion', attrs: { ...said, id: 's2', time: null } }
  const suggestion = fc.constantFrom<readonly Suggestion[]>(
    [],
    [inserted],
    [deleted],
    [inserted, deleted],
  )
  const comments = fc.subarray<EditingMark>([
    { type: 'comment', attrs: aComment('c1') },
    { type: 'comment', attrs: aComment('c2') },
  ])
  return fc
    .tuple(suggestion, comments)
    .map((marks) => marks.flat())
    .filter((marks) => marks.length > 0)
}

function aComment(id: string): CommentAttributes {
  return { id, author: 'Tom Hale', time: null, text: 'Why?', replies: [], resolvedAt: null }
}

function anyImage(): fc.Arbitrary<FigureImage> {
  return fc
    .record({ media: anyMedia(), alt: shortText(), address: fc.constantFrom('', 'lamps.png') })
    .map(({ media, alt, address }) => (media === null ? { media, alt, address } : { media, alt }))
}

function anyMedia() {
  return fc.option(fc.constantFrom(aMediaId(1), aMediaId(2)))
}

function shortText(): fc.Arbitrary<string> {
  return fc.string({ maxLength: 12 })
}

function someText(): fc.Arbitrary<string> {
  return fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
}
