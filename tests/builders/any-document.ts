import * as fc from 'fast-check'

import type { Block, Document, Inline, ListItem, Mark, PlainText } from '../../core/document.ts'
import { aMediaId } from './record-id.ts'

/** Any body that the union of `core/document.ts` allows, lists and quotes three deep at most. */
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
    fc.record(
      {
        type: fc.constant('codeBlock'),
        attrs: fc.record({ language: fc.option(fc.constantFrom('ts', 'sql')) }),
        content: fc.tuple(anyPlainText()),
      },
      { requiredKeys: ['type', 'attrs'] },
    ),
    fc.constant({ type: 'horizontalRule' }),
    fc.record({
      type: fc.constant('figure'),
      attrs: fc.record({
        media: fc.option(fc.constantFrom(aMediaId(1), aMediaId(2))),
        alt: fc.string({ maxLength: 12 }),
        caption: fc.string({ maxLength: 12 }),
      }),
    }),
  ]
  if (depth === 0) return fc.oneof(...flat)
  const items = fc.array(anyListItem(depth - 1), { minLength: 1, maxLength: 3 })
  return fc.oneof(
    ...flat,
    fc.record({ type: fc.constant('bulletList'), content: items }),
    fc.record({
      type: fc.constant('orderedList'),
      attrs: fc.record({ start: fc.nat(2026) }),
      content: items,
    }),
    fc.record({
      type: fc.constant('blockquote'),
      content: fc.array(anyBlock(depth - 1), { minLength: 1, maxLength: 3 }),
    }),
  )
}

function anyListItem(depth: number): fc.Arbitrary<ListItem> {
  return fc.record({
    type: fc.constant('listItem'),
    content: fc
      .tuple(anyParagraph(), fc.array(anyBlock(depth), { maxLength: 2 }))
      .map(([first, rest]) => [first, ...rest]),
  })
}

function anyParagraph(): fc.Arbitrary<Block> {
  return fc.record(
    { type: fc.constant('paragraph'), content: anyInlines() },
    { requiredKeys: ['type'] },
  )
}

function anyInlines(): fc.Arbitrary<readonly Inline[]> {
  return fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.record({ type: fc.constant('text'), text: someText() }) },
      {
        weight: 4,
        arbitrary: fc.record({ type: fc.constant('text'), text: someText(), marks: anyMarks() }),
      },
      { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' }) },
    ),
    { minLength: 1, maxLength: 5 },
  )
}

function anyPlainText(): fc.Arbitrary<PlainText> {
  return fc.record({ type: fc.constant('text'), text: someText() })
}

/** Each kind of mark once at most, in any order. */
function anyMarks(): fc.Arbitrary<readonly Mark[]> {
  return fc.shuffledSubarray<Mark>(
    [
      { type: 'bold' },
      { type: 'italic' },
      { type: 'strike' },
      { type: 'code' },
      { type: 'link', attrs: { href: 'https://example.org/night' } },
    ],
    { minLength: 1 },
  )
}

function someText(): fc.Arbitrary<string> {
  return fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
}
