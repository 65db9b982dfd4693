import {
  joinBackward,
  lift,
  setBlockType,
  splitBlock,
  toggleMark,
  wrapIn,
} from '@tiptap/pm/commands'
import type { Mark, Node, NodeType } from '@tiptap/pm/model'
import { liftListItem, sinkListItem, splitListItem, wrapInList } from '@tiptap/pm/schema-list'
import {
  AllSelection,
  type Command,
  EditorState,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'

import { documentText } from '../../../../core/document/document-text.ts'
import { documentSchema } from '../../../../core/document/document.ts'
import { settleSuggestions } from '../../../../core/editing/settle-suggestions.ts'
import { suggestedChanges } from '../../../../core/editing/suggestions.ts'
import { bodySchema } from '../../../../renderer/article/body-schema.ts'
import type { Suggester } from '../../../../renderer/article/together/suggester.ts'
import { trackChange } from '../../../../renderer/article/together/track-changes.ts'
import { bodyInOneForm } from '../../../builders/body-in-one-form.ts'

/** Somebody who writes at a body of plain paragraphs. */
interface Writer {
  readonly select: (from: number, to?: number) => Writer
  readonly type: (text: string) => Writer
  readonly run: (command: Command) => Writer
  readonly back: () => Writer
  /** Somebody else goes on. */
  readonly as: (author: string) => Writer
  /** `+` put in, `-` taken out, `~` set otherwise, `·` a space of no width. */
  readonly shown: () => string
  readonly caret: () => number
  readonly state: () => EditorState
}

function aDeskOf(...lines: readonly string[]): Writer {
  const paragraphs = lines.map((line) =>
    bodySchema.node('paragraph', null, line === '' ? [] : [bodySchema.text(line)]),
  )
  return aDeskOn(bodySchema.node('doc', null, paragraphs))
}

function aDeskOn(doc: Node): Writer {
  let state = EditorState.create({ doc })
  let author = 'Ann'
  let ids = 0

  function suggester(): Suggester {
    return { author, now: () => '2026-11-26T09:00:00.000Z', newId: () => `s${(ids += 1)}` }
  }

  const writer: Writer = {
    select(from, to = from) {
      state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)))
      return writer
    },
    type(text) {
      for (const letter of text) {
        state = state.apply(trackChange(state.tr.insertText(letter), state, suggester()))
      }
      return writer
    },
    run(command) {
      command(state, (change) => {
        state = state.apply(trackChange(change, state, suggester()))
      })
      return writer
    },
    back: () =>
      writer.run(({ selection: { from, to, empty }, tr: change }, dispatch) => {
        dispatch?.(change.delete(empty ? from - 1 : from, to))
        return true
      }),
    as(name) {
      author = name
      return writer
    },
    shown: () => state.doc.children.map(shownLine).join(' | '),
    caret: () => state.selection.head,
    state: () => state,
  }
  return writer
}

function shownLine(line: Node): string {
  return line.children
    .map((node) => {
      const marks = node.marks.map(shownMark).join('')
      const text = (node.text ?? node.type.name).replaceAll('\u200B', '·')
      return marks === '' ? text : `[${marks} ${text}]`
    })
    .join('')
}

function shownMark({ type, attrs }: Mark): string {
  const signs = new Map([
    ['insertion', '+'],
    ['deletion', '-'],
    ['modification', '~'],
  ])
  return `${signs.get(type.name) ?? type.name}${signs.has(type.name) ? String(attrs['id']) : ''}`
}

const bold = toggleMark(bodySchema.marks['bold'] ?? bodySchema.marks['strong'] ?? noMark())

function noMark(): never {
  throw new Error('the schema has no bold')
}

describe('what is written while suggesting', () => {
  test.each<[string, (writer: Writer) => Writer, string]>([
    ['typed words are one suggestion', (at) => at.select(5).type('big '), 'one [+s1 big ]two'],
    [
      'words typed over others take their place',
      (at) => at.select(5, 8).type('big'),
      'one [-s1 two][+s1 big]',
    ],
    ['deleting goes on where it was', (at) => at.select(8).back().back(), 'one t[-s1 wo]'],
    [
      'one’s own words are really deleted',
      (at) => at.select(8).type('ab').back(),
      'one two[+s1 a]',
    ],
    [
      'words of others are taken out and stay to be seen',
      (at) => at.select(8).type('ab').as('Bob').back(),
      'one two[+s1 a][+s1-s2 b]',
    ],
    [
      'two people who write side by side keep their own',
      (at) => at.select(8).type('a').as('Bob').type('b'),
      'one two[+s1 a][+s2 b]',
    ],
    [
      'a parted paragraph is marked at both ends',
      (at) => at.select(5).run(splitBlock),
      'one [+s1 ·] | [+s1 ·]two',
    ],
    [
      'words behind a new end belong to it',
      (at) => at.select(5).run(splitBlock).type('x'),
      'one [+s1 ·] | [+s1 ·x]two',
    ],
    [
      'format is set at once and remembers what it was',
      (at) => at.select(5, 8).run(bold),
      'one [bold~s1 two]',
    ],
    ['format set back is no suggestion', (at) => at.select(5, 8).run(bold).run(bold), 'one two'],
    [
      'format of one’s own words is no suggestion of its own',
      (at) => at.select(8).type('ab').select(8, 10).run(bold),
      'one two[bold+s1 ab]',
    ],
  ])('%s', (_, write, shown) => {
    expect(write(aDeskOf('one two')).shown()).toBe(shown)
  })

  test.each<[string, readonly string[], (writer: Writer) => Writer, string]>([
    [
      'joined paragraphs',
      ['one', 'two'],
      (at) => at.select(6).run(joinBackward),
      'one[-s1 ·] | [-s1 ·]two',
    ],
    [
      'a range over several paragraphs',
      ['one', 'mid', 'two'],
      (at) => at.select(3, 13).back(),
      'on[-s1 e] | [-s1 mid] | [-s1 tw]o',
    ],
    [
      'an empty paragraph between two',
      ['one', '', 'two'],
      (at) => at.select(4, 8).back(),
      'one[-s1 ·] | [-s1 ··] | [-s1 ·]two',
    ],
  ])('takes out %s', (_, lines, write, shown) => {
    expect(write(aDeskOf(...lines)).shown()).toBe(shown)
  })

  test('one’s own parting is really taken back', () => {
    const writer = aDeskOf('one two').select(5).run(splitBlock)
    expect(
      writer
        .select(writer.caret() - 1)
        .run(joinBackward)
        .shown(),
    ).toBe('one two')
  })

  test('the caret stays where the writer is', () => {
    expect(aDeskOf('one two').select(5, 8).type('big').caret()).toBe(11)
    expect(aDeskOf('one two').select(8).back().back().caret()).toBe(6)
  })
})

test('rejected, everything is as it was; accepted, as it was meant', () => {
  const writer = aDeskOf('one two three', 'four five')
    .select(5, 8)
    .type('2')
    .run(splitBlock)
    .type('new ')
    .select(26)
    .back()
    .back()
  const body = documentSchema.parse(writer.state().doc.toJSON())
  expect(documentText(settleSuggestions(body, () => 'reject'))).toBe('one two three\nfour five')
  expect(
    documentText(
      settleSuggestions(
        settleSuggestions(body, () => 'accept'),
        () => 'reject',
      ),
    ),
  ).toBe(documentText(settleSuggestions(body, () => 'accept')))
})

test.each<[string, (writer: Writer) => Writer, string, string]>([
  [
    'what another has put in',
    (at) => at.select(5).type('big ').as('Bob').select(5, 8).back(),
    'one two',
    'one  two',
  ],
  ['what one has set in bold', (at) => at.select(5, 8).run(bold).back(), 'one two', 'one '],
])('taking out %s can be stored, accepted and rejected', (_, write, rejected, accepted) => {
  const body = documentSchema.parse(write(aDeskOf('one two')).state().doc.toJSON())
  expect(documentText(settleSuggestions(body, () => 'reject'))).toBe(rejected)
  expect(documentText(settleSuggestions(body, () => 'accept'))).toBe(accepted)
})

function nodeType(name: string): NodeType {
  const type = bodySchema.nodes[name]
  if (type === undefined) throw new Error(`the schema has no ${name}`)
  return type
}

function heading(level: number): Command {
  return setBlockType(nodeType('heading'), { level })
}

function item(text: string, ...below: readonly object[]) {
  return {
    type: 'listItem',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }, ...below],
  }
}

function plainLine(text: string) {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}

function bullets(...content: readonly object[]) {
  return { type: 'bulletList', content }
}

function numbers(...content: readonly object[]) {
  return { type: 'orderedList', attrs: { start: 3 }, content }
}

/** The words of the items, each list in brackets: `[one [two]]`. */
function shownItems(node: Node): string {
  if (node.isText) return (node.text ?? '').replaceAll('\u200B', '')
  const inner = node.children.map(shownItems).join(' ')
  return node.type.name.endsWith('List') ? `[${inner}]` : inner
}

describe('a block that becomes another while suggesting', () => {
  test.each<[string, (writer: Writer) => Writer, readonly string[]]>([
    ['a heading', (at) => at.select(2).run(heading(2)), ['as a heading']],
    [
      'a heading of another level after that',
      (at) => at.select(2).run(heading(2)).run(heading(3)),
      ['as a heading'],
    ],
    [
      'a heading and back',
      (at) =>
        at
          .select(2)
          .run(heading(2))
          .run(setBlockType(nodeType('paragraph'))),
      [],
    ],
    ['a quote', (at) => at.select(2).run(wrapIn(nodeType('blockquote'))), ['in a quote']],
    [
      'a quote and back',
      (at) =>
        at
          .select(2)
          .run(wrapIn(nodeType('blockquote')))
          .run(lift),
      [],
    ],
    [
      'an item of a list',
      (at) => at.select(2).run(wrapInList(nodeType('bulletList'))),
      ['in a list'],
    ],
    [
      'an item of a list and back',
      (at) =>
        at
          .select(2)
          .run(wrapInList(nodeType('bulletList')))
          .run(liftListItem(nodeType('listItem'))),
      [],
    ],
    [
      'a list of several',
      (at) => at.select(2, 8).run(wrapInList(nodeType('orderedList'))),
      ['in a list'],
    ],
    [
      'a heading in words that are changed too',
      (at) => at.select(2).type('x').run(heading(4)),
      ['as a heading'],
    ],
  ])('%s is suggested, and comes back when rejected', (_, act, formats) => {
    const writer = act(aDeskOf('one', 'two', 'three'))
    const stored = documentSchema.parse(writer.state().doc.toJSON())

    const changes = suggestedChanges(stored)
    expect([...new Set(changes.flatMap((change) => change.formats))]).toEqual(formats)
    expect(bodyInOneForm(settleSuggestions(stored, () => 'reject'))).toEqual(
      bodyInOneForm(documentSchema.parse(aDeskOf('one', 'two', 'three').state().doc.toJSON())),
    )
    const accepted = settleSuggestions(stored, () => 'accept')
    expect(suggestedChanges(accepted)).toEqual([])
    expect(accepted.content.map(({ type }) => type)).toEqual(
      writer.state().doc.children.map(({ type }) => type.name),
    )
  })

  test.each([
    ['one', ''],
    ['on', 'e'],
  ])('a list that begins after “%s” and before “%s” goes when rejected', (before, after) => {
    const writer = aDeskOf(before + after).select(1 + before.length)
    writer
      .run(splitBlock)
      .run(wrapInList(nodeType('bulletList')))
      .type('two')
    writer.run(splitListItem(nodeType('listItem'))).type('three')

    const stored = documentSchema.parse(writer.state().doc.toJSON())
    expect(stored.content.map(({ type }) => type)).toEqual(['paragraph', 'bulletList'])
    const rejected = settleSuggestions(stored, () => 'reject')
    expect(bodyInOneForm(rejected)).toEqual(
      bodyInOneForm(documentSchema.parse(aDeskOf('one').state().doc.toJSON())),
    )
    const accepted = settleSuggestions(stored, () => 'accept')
    expect(documentText(accepted)).toBe(`${before}\ntwo\nthree${after}`)
  })

  test('what came out of a list goes back to its place there', () => {
    const list = { type: 'bulletList', content: [item('one'), item('two'), item('three')] }
    const document = documentSchema.parse({ type: 'doc', content: [list] })
    const writer = aDeskOn(bodySchema.nodeFromJSON(document))
    writer.select(11).run(liftListItem(nodeType('listItem')))

    const stored = documentSchema.parse(writer.state().doc.toJSON())
    expect(stored.content.map(({ type }) => type)).toEqual([
      'bulletList',
      'paragraph',
      'bulletList',
    ])
    expect(suggestedChanges(stored)).toMatchObject([
      { formatted: 'two', formats: ['out of the list'] },
    ])
    expect(settleSuggestions(stored, () => 'reject')).toEqual(document)
  })

  const further = sinkListItem(nodeType('listItem'))
  const back = liftListItem(nodeType('listItem'))

  test.each<[string, readonly object[], string, readonly Command[], string, readonly string[]]>([
    ['in', [bullets(item('one'), item('two'))], 'two', [further], '[one [two]]', ['further in']],
    [
      'in and out again',
      [bullets(item('one'), item('two'))],
      'two',
      [further, back],
      '[one two]',
      [],
    ],
    [
      'in, with what it holds',
      [bullets(item('one'), item('two', plainLine('more'), bullets(item('three'))), item('four'))],
      'two',
      [further],
      '[one [two more [three]] four]',
      ['further in'],
    ],
    [
      'in twice',
      [bullets(item('one', bullets(item('half'))), item('two'))],
      'two',
      [further, further],
      '[one [half [two]]]',
      ['further in'],
    ],
    [
      'out from the middle',
      [bullets(item('one', numbers(item('two'), item('three'), item('four'))))],
      'three',
      [back],
      '[one [two] three [four]]',
      ['further out'],
    ],
    [
      'out of all lists',
      [bullets(item('one', numbers(item('two'), item('three'))), item('four'))],
      'three',
      [back, back],
      '[one [two]] three [four]',
      ['out of the list', 'further out'],
    ],
    [
      'out of the list that held another',
      [bullets(item('one', numbers(item('two'), item('three'))))],
      'one',
      [back],
      'one [two three]',
      ['out of the list', 'further out'],
    ],
    [
      'out with the line below it',
      [bullets(item('one'), item('two', plainLine('more')), item('three'))],
      'two',
      [back],
      '[one] two more [three]',
      ['out of the list'],
    ],
    [
      'out first, with two lines below it',
      [numbers(item('one', plainLine('more'), plainLine('most')), item('two'))],
      'one',
      [back],
      'one more most [two]',
      ['out of the list'],
    ],
    [
      'in after it became one',
      [plainLine('one'), plainLine('two')],
      'two',
      [allInList, further],
      '[one [two]]',
      ['in a list', 'further in'],
    ],
    [
      'out with a line below its list',
      [bullets(item('one', bullets(item('two', bullets(item('three')), plainLine('end')))))],
      'two',
      [back],
      '[one two [three] end]',
      ['further out'],
    ],
  ])('an item moved %s is suggested, and goes back', (_, content, at, commands, shown, formats) => {
    const document = documentSchema.parse({ type: 'doc', content })
    const writer = aDeskOn(bodySchema.nodeFromJSON(document))
    for (const command of commands) writer.select(placeOf(writer.state().doc, at)).run(command)
    const { doc } = writer.state()
    expect(doc.children.map(shownItems).join(' ')).toBe(shown)

    const stored = documentSchema.parse(doc.toJSON())
    const changes = suggestedChanges(stored)
    expect(new Set(changes.flatMap((change) => change.formats))).toEqual(new Set(formats))
    expect(settleSuggestions(stored, () => 'reject')).toEqual(document)
    const accepted = bodySchema.nodeFromJSON(settleSuggestions(stored, () => 'accept'))
    expect(accepted.children.map(shownItems).join(' ')).toBe(shown)
  })
})

function allInList(state: EditorState, dispatch?: (change: Transaction) => void): boolean {
  const all = state.apply(state.tr.setSelection(new AllSelection(state.doc)))
  return wrapInList(nodeType('bulletList'))(all, dispatch)
}

function placeOf(doc: Node, words: string): number {
  let place = 0
  doc.descendants((node, position) => {
    if (node.text === words) place = position
  })
  return place
}
