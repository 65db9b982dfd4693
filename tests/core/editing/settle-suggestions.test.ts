import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { documentText } from '../../../core/document/document-text.ts'
import {
  type Block,
  type Document,
  documentSchema,
  type ListItem,
} from '../../../core/document/document.ts'
import type { Inline, Text } from '../../../core/document/inline.ts'
import type { Mark } from '../../../core/document/mark.ts'
import type { AnyNode } from '../../../core/editing/any-node.ts'
import { settleSuggestions } from '../../../core/editing/settle-suggestions.ts'
import { suggestedChanges, suggestionAuthors } from '../../../core/editing/suggestions.ts'
import { anyDocument } from '../../builders/any-document.ts'

const ann = { author: 'Ann', time: '2026-11-26T09:00:00Z' }

function put(text: string, id = 's1', author = 'Ann'): Inline {
  return { type: 'text', text, marks: [{ type: 'insertion', attrs: { ...ann, author, id } }] }
}

function taken(text: string, id = 's1'): Inline {
  return { type: 'text', text, marks: [{ type: 'deletion', attrs: { ...ann, id } }] }
}

function plain(text: string): Inline {
  return { type: 'text', text }
}

function lines(...content: readonly (readonly Inline[])[]): Document {
  return {
    type: 'doc',
    content: content.map((words): Block => ({ type: 'paragraph', content: words })),
  }
}

const replaced = lines([plain('The '), taken('old'), put('new'), plain(' lamps')])

describe('a suggestion', () => {
  test.each<[string, Document, string, string]>([
    ['takes the place of words', replaced, 'The new lamps', 'The old lamps'],
    [
      'parts a paragraph',
      lines([plain('one '), put('\u200B')], [put('\u200B'), plain('two')]),
      'one \ntwo',
      'one two',
    ],
    [
      'joins paragraphs',
      lines([plain('one'), taken('\u200B')], [taken('\u200B'), plain('two')]),
      'onetwo',
      'one\ntwo',
    ],
    [
      'takes out a paragraph with its ends',
      lines([plain('one'), taken('!')], [taken('mid')], [taken('t'), plain('wo')]),
      'onewo',
      'one!\nmid\ntwo',
    ],
  ])('%s', (_, document, accepted, rejected) => {
    expect(documentText(settleSuggestions(document, () => 'accept'))).toBe(accepted)
    expect(documentText(settleSuggestions(document, () => 'reject'))).toBe(rejected)
  })

  test('of a format gives the former one back', () => {
    const former: Mark = { type: 'italic' }
    const document = lines([
      {
        type: 'text',
        text: 'lamps',
        marks: [
          { type: 'bold' },
          {
            type: 'modification',
            attrs: {
              ...ann,
              id: 's1',
              type: 'format',
              attrName: null,
              previousValue: [{ type: 'italic' }],
              newValue: null,
            },
          },
        ],
      },
    ])
    expect(settleSuggestions(document, () => 'reject')).toEqual(
      lines([{ type: 'text', text: 'lamps', marks: [former] }]),
    )
    expect(settleSuggestions(document, () => 'accept')).toEqual(
      lines([{ type: 'text', text: 'lamps', marks: [{ type: 'bold' }] }]),
    )
  })

  test('that was put in and taken out again goes when either is done', () => {
    const both: Document = lines([
      plain('a'),
      {
        type: 'text',
        text: 'b',
        marks: [
          { type: 'insertion', attrs: { ...ann, id: 's1' } },
          { type: 'deletion', attrs: { ...ann, id: 's2', author: 'Bob' } },
        ],
      },
    ])
    expect(settleSuggestions(both, () => 'reject')).toEqual(lines([plain('a')]))
    expect(settleSuggestions(both, () => 'accept')).toEqual(lines([plain('a')]))
    expect(
      settleSuggestions(both, ({ attrs }) => (attrs.author === 'Ann' ? 'accept' : 'leave')),
    ).toEqual(lines([plain('a'), taken('b', 's2')].map(byBob)))
  })

  test('of a whole block goes with it', () => {
    const document: Document = {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [plain('one')] },
        {
          type: 'horizontalRule',
          marks: [{ type: 'insertion', attrs: { ...ann, id: 's1' } }],
        },
      ],
    }
    expect(settleSuggestions(document, () => 'reject').content).toHaveLength(1)
    expect(settleSuggestions(document, () => 'accept').content[1]).toEqual({
      type: 'horizontalRule',
    })
  })
})

test('each is decided by itself', () => {
  const document = lines([put('one ', 's1'), put('two ', 's2', 'Bob'), plain('three')])
  const accepted = settleSuggestions(document, ({ attrs }) =>
    attrs.author === 'Bob' ? 'accept' : 'leave',
  )
  expect(accepted).toEqual(lines([put('one ', 's1'), plain('two '), plain('three')]))
})

describe('a list that is put in after a line', () => {
  const begun: Block = { type: 'paragraph', content: [plain('one'), put('\u200B')] }
  const two = point(put('two'), put('\u200B'))

  test.each<[string, readonly Block[], readonly Block[]]>([
    ['alone', [begun, points(point(put('two')))], [line('one')]],
    [
      'and goes on in a line',
      [begun, points(two), { type: 'paragraph', content: [put('\u200B'), plain('after')] }],
      [line('one', 'after')],
    ],
    [
      'and ends in points that stand',
      [begun, points(two, point(put('\u200B'), plain('three')), point(plain('four')))],
      [line('one', 'three'), points(point(plain('four')))],
    ],
    [
      'before points of their own',
      [begun, points(two, point(plain('three')))],
      [line('one'), points(point(plain('three')))],
    ],
    [
      'in a quotation',
      [begun, { type: 'blockquote', content: [points(two), line('said')] }],
      [line('one'), { type: 'blockquote', content: [line('said')] }],
    ],
    [
      'in a list',
      [points(point(plain('one'), put('\u200B'))), begun],
      [points(point(plain('one'))), line('one')],
    ],
  ])('%s', (_, content, rejected) => {
    expect(settleSuggestions({ type: 'doc', content }, () => 'reject').content).toEqual(rejected)
  })
})

test('a line that is put in after a list goes', () => {
  const content = [
    points(point(plain('one'), put('\u200B'))),
    ...lines([put('\u200B'), put('two')]).content,
  ]
  expect(settleSuggestions({ type: 'doc', content }, () => 'reject').content).toEqual([
    points(point(plain('one'))),
  ])
})

test('a fold keeps what it folds when its title is taken back', () => {
  const insertion: Mark = { type: 'insertion', attrs: { ...ann, id: 's1' } }
  const title: Text = { type: 'text', text: 'Title', marks: [insertion] }
  expect(settleSuggestions(fold([title], put('b'), plain('ook')), () => 'reject')).toEqual(
    fold([], plain('ook')),
  )
})

test.each(['accept', 'reject'] as const)(
  'to %s takes only the words that it is about, in any text',
  (decision) => {
    const removed = decision === 'accept' ? 'deletion' : 'insertion'
    fc.assert(
      fc.property(anyDocument, (body) => {
        const settled = settleSuggestions(body, () => decision)
        expect(documentSchema.parse(settled)).toEqual(settled)
        expect(wordsOf(settled, removed)).toBe(wordsOf(body, removed))
      }),
      { numRuns: 200 },
    )
  },
)

test('suggestions are listed with their words and people', () => {
  const changes = suggestedChanges(
    lines([taken('old'), put('new'), plain(' '), put('x', 's2', 'Bob')]),
  )
  expect(changes.map(({ inserted, deleted }) => [inserted, deleted])).toEqual([
    ['new', 'old'],
    ['x', ''],
  ])
  expect(suggestionAuthors(changes)).toEqual(['Ann', 'Bob'])
})

test('words of one suggestion in several lines are read apart', () => {
  const changes = suggestedChanges(
    lines([put('three')], [put('\u200B'), put('item'), put('s')], [put('\u200B'), put('Added.')]),
  )
  expect(changes).toMatchObject([{ inserted: 'three items Added.' }])
})

test('a block that is put in shows its words, words set otherwise show how', () => {
  const insertion: Mark = { type: 'insertion', attrs: { ...ann, id: 's1' } }
  const format: Mark = {
    type: 'modification',
    attrs: {
      ...ann,
      id: 's2',
      type: 'format',
      attrName: null,
      previousValue: [{ type: 'italic' }],
      newValue: null,
    },
  }
  const changes = suggestedChanges({
    type: 'doc',
    content: [
      { type: 'paragraph', marks: [insertion], content: [plain('All of '), put('it')] },
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'lamps', marks: [{ type: 'bold' }, format] }],
      },
    ],
  })
  expect(changes).toMatchObject([
    { inserted: 'All of it' },
    { formatted: 'lamps', formats: ['bold', 'not italic'] },
  ])
})

function line(...words: readonly string[]): Block {
  return { type: 'paragraph', content: words.map(plain) }
}

function point(...content: readonly Inline[]): ListItem {
  return { type: 'listItem', content: [{ type: 'paragraph', content }] }
}

function points(...content: readonly ListItem[]): Block {
  return { type: 'bulletList', content }
}

function fold(title: readonly Text[], ...words: readonly Inline[]): Document {
  const summary = { type: 'detailsSummary', content: title } as const
  const folded = { type: 'detailsContent', content: [points(point(...words))] } as const
  return { type: 'doc', content: [{ type: 'details', content: [summary, folded] }] }
}

/** Of everything in the text that does not bear such a mark. */
function wordsOf({ text = '', content = [], marks = [] }: AnyNode, removed: Mark['type']): string {
  if (marks.some(({ type }) => type === removed)) return ''
  return text.replaceAll('\u200B', '') + content.map((each) => wordsOf(each, removed)).join('')
}

function byBob(inline: Inline): Inline {
  const marks = inline.marks?.map((mark) =>
    mark.type === 'deletion' ? { ...mark, attrs: { ...mark.attrs, author: 'Bob' } } : mark,
  )
  return inline.type === 'text' && marks !== undefined ? { ...inline, marks } : inline
}
