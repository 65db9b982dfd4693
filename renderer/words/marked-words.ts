import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { Mappable } from '@tiptap/pm/transform'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'

import { type Passage, passagesBetween } from './passage-text.ts'
import type { WordChecker, WordFinding } from './word-checker.ts'

/** A finding at its place in the document. */
export type MarkedWord = WordFinding & {
  /** Where it is now; the finding itself counts from its passage. */
  readonly place: Range
}

export interface Range {
  readonly from: number
  readonly to: number
}

export interface MarkedWordsOptions {
  /** Null while words are not checked: nothing is marked. */
  readonly checker: () => WordChecker | null
  /** What is marked may have changed, long after the key that changed it. */
  readonly onMarked: () => void
  /** Somebody asks what can be done there; answers whether anything is marked. */
  readonly onMenu: (position: number) => boolean
}

/** After the last key so long, so that nobody is corrected within a word. */
const quietMilliseconds = 350

/** Between two looks at the keyboard. */
const sliceMilliseconds = 6

/**
 * Underlines words. A key only moves the marks that are there and notes which range is stale; what stands there is read when
 * the keyboard rests, in slices. The first look at a long document is the same, with the whole of it stale.
 */
export function markedWordsPlugin(options: MarkedWordsOptions): Plugin<MarkedState> {
  return new Plugin<MarkedState>({
    key: markedWords,
    state: {
      init: (_, { doc }) => unread(doc),
      apply: nextState,
    },
    props: {
      decorations: (state) => markedWords.getState(state)?.marks,
      handleDOMEvents: {
        contextmenu(view, event) {
          const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
          if (place === null || !options.onMenu(place.pos)) return false
          event.preventDefault()
          return true
        },
      },
    },
    view: (view) => keepMarking(view, options),
  })
}

/** Reads everything anew: another dictionary, another word in a list. */
export function recheckWords(view: Pick<MarkingView, 'state' | 'dispatch'>): void {
  view.dispatch(quietly(view.state.tr, { kind: 'recheck' }))
}

/** Everything that is marked, in the order of the text. */
export function allMarkedWords(state: EditorState): readonly MarkedWord[] {
  return wordsIn(state)
}

/** What is marked at a position, its edges included. */
export function markedWordsAt(state: EditorState, position: number): readonly MarkedWord[] {
  return wordsIn(state, position, position)
}

/** Whether everything that stands there now was read. */
export function isWholeRead(state: EditorState): boolean {
  return (markedWords.getState(state)?.stale.length ?? 0) === 0
}

interface MarkedState {
  readonly marks: DecorationSet
  /** What has to be read, in order. */
  readonly stale: readonly Range[]
  /** Counts how often everything had to be read anew. */
  readonly turn: number
}

type MarkingNews =
  | { readonly kind: 'recheck' }
  | {
      readonly kind: 'read'
      readonly passages: readonly Passage[]
      readonly marks: readonly Decoration[]
      readonly stale: readonly Range[]
    }

const markedWords = new PluginKey<MarkedState>('markedWords')

function wordsIn(state: EditorState, from?: number, to?: number): readonly MarkedWord[] {
  const found = markedWords.getState(state)?.marks.find(from, to) ?? []
  return found
    .map((mark) => {
      // Decorations carry the finding that this file gave them.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const { finding } = mark.spec as MarkSpec
      return { ...finding, place: { from: mark.from, to: mark.to } }
    })
    .toSorted((one, other) => one.place.from - other.place.from)
}

interface MarkSpec {
  readonly finding: WordFinding
}

function wholeOf(doc: Node): Range {
  return { from: 0, to: doc.content.size }
}

function unread(doc: Node): MarkedState {
  return { marks: DecorationSet.empty, stale: [wholeOf(doc)], turn: 0 }
}

const newsIn = new WeakMap<Transaction, MarkingNews>()

function quietly(transaction: Transaction, news: MarkingNews): Transaction {
  newsIn.set(transaction, news)
  return transaction.setMeta('addToHistory', false)
}

function nextState(transaction: Transaction, before: MarkedState): MarkedState {
  const news = newsIn.get(transaction)
  if (news?.kind === 'read') return withReadings(before, transaction.doc, news)
  if (news?.kind === 'recheck') {
    return { ...before, stale: [wholeOf(transaction.doc)], turn: before.turn + 1 }
  }
  if (!transaction.docChanged) return before
  const changed = changedRanges(transaction)
  const moved = before.marks.map(transaction.mapping, transaction.doc)
  // A word that was changed is another word; what it is now is read later.
  const outdated = changed.flatMap(({ from, to }) => moved.find(from, to))
  return {
    ...before,
    marks: outdated.length === 0 ? moved : moved.remove(outdated),
    stale: joined([...before.stale.map((range) => mapped(range, transaction.mapping)), ...changed]),
  }
}

function withReadings(
  before: MarkedState,
  doc: Node,
  { passages, marks: added, stale }: Extract<MarkingNews, { kind: 'read' }>,
): MarkedState {
  const old = passages.flatMap(({ node, start }) =>
    before.marks.find(start, start + node.content.size),
  )
  return { ...before, marks: before.marks.remove(old).add(doc, [...added]), stale }
}

function changedRanges({ mapping }: Transaction): readonly Range[] {
  const changed: Range[] = []
  mapping.maps.forEach((map, at) => {
    map.forEach((_oldFrom, _oldTo, from, to) => {
      changed.push(mapped({ from, to }, mapping.slice(at + 1)))
    })
  })
  return changed
}

function mapped({ from, to }: Range, mapping: Mappable): Range {
  return { from: mapping.map(from, -1), to: mapping.map(to, 1) }
}

function joined(ranges: readonly Range[]): readonly Range[] {
  const result: Range[] = []
  for (const range of ranges.toSorted((one, other) => one.from - other.from)) {
    const last = result.at(-1)
    if (last === undefined || last.to < range.from) result.push(range)
    else result[result.length - 1] = { from: last.from, to: Math.max(last.to, range.to) }
  }
  return result
}

/** What marking needs of an editor. */
export type MarkingView = Pick<EditorView, 'state' | 'dispatch' | 'composing' | 'hasFocus'>

/** Reads what is stale when the keyboard rests, until it is destroyed. */
export function keepMarking(view: MarkingView, { checker, onMarked }: MarkedWordsOptions) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isGone = false

  function later(milliseconds: number): void {
    clearTimeout(timer)
    timer = setTimeout(read, milliseconds)
  }

  function read(): void {
    const stale = markedWords.getState(view.state)?.stale ?? []
    if (isGone || stale.length === 0) return
    if (view.composing) {
      later(quietMilliseconds)
      return
    }
    const reading = readSlice(view, stale, checker())
    if (reading.passages.length > 0) {
      view.dispatch(quietly(view.state.tr, { kind: 'read', ...reading }))
      onMarked()
    }
    const { ask } = reading
    if (ask !== null) void ask().then(() => later(0))
    else if (reading.isInterrupted) later(0)
  }

  later(0)
  return {
    update(_: MarkingView, before: EditorState) {
      const now = markedWords.getState(view.state)
      if (now === undefined || now.stale.length === 0) return
      if (now.turn !== markedWords.getState(before)?.turn) later(0)
      else if (view.state.doc !== before.doc || !view.state.selection.eq(before.selection)) {
        later(quietMilliseconds)
      }
    },
    destroy() {
      isGone = true
      clearTimeout(timer)
    },
  }
}

interface Reading {
  readonly passages: readonly Passage[]
  readonly marks: readonly Decoration[]
  readonly stale: readonly Range[]
  /** Time was up before the end. */
  readonly isInterrupted: boolean
  /** Asks the dictionary for what it was not asked yet. */
  readonly ask: (() => Promise<void>) | null
}

function readSlice(
  view: MarkingView,
  stale: readonly Range[],
  checker: WordChecker | null,
): Reading {
  const until = performance.now() + sliceMilliseconds
  const passages: Passage[] = []
  const marks: Decoration[] = []
  const left: Range[] = []
  const words = new Set<string>()
  let isInterrupted = false
  for (const passage of passagesIn(view.state.doc, stale)) {
    if (isInterrupted || performance.now() > until) {
      isInterrupted = true
      left.push(rangeOf(passage))
      continue
    }
    const checked = checker?.check(passage.node) ?? { kind: 'checked', findings: [] }
    if (checked.kind === 'waits') {
      for (const word of checked.words) words.add(word)
      left.push(rangeOf(passage))
      continue
    }
    const placed = checked.findings.map((finding) => placeOf(passage, finding))
    const isWriting = placed.some((place) => isAtCaret(view, place))
    // What is being written is read again when the caret has left it.
    if (isWriting) left.push(rangeOf(passage))
    passages.push(passage)
    marks.push(
      ...checked.findings
        .map((finding) => markOf(placeOf(passage, finding), finding))
        .filter((mark) => !isAtCaret(view, mark)),
    )
  }
  const dictionary = checker?.measure.dictionary ?? null
  return {
    passages,
    marks,
    stale: joined(left),
    isInterrupted,
    ask:
      checker === null || dictionary === null || words.size === 0
        ? null
        : () => checker.measure.speller.learn(dictionary, [...words]),
  }
}

/** Each once, however many of the ranges touch it. */
function passagesIn(doc: Node, ranges: readonly Range[]): Iterable<Passage> {
  const passages = ranges.flatMap(({ from, to }) => passagesBetween(doc, from, to))
  return new Map(passages.map((passage) => [passage.start, passage])).values()
}

function rangeOf({ node, start }: Passage): Range {
  return { from: start, to: start + node.content.size }
}

function placeOf({ start }: Passage, { from, to }: WordFinding): Range {
  return { from: start + from, to: start + to }
}

function isAtCaret(view: MarkingView, { from, to }: Range): boolean {
  const { selection } = view.state
  return selection.empty && selection.head >= from && selection.head <= to && view.hasFocus()
}

function markOf({ from, to }: Range, finding: WordFinding): Decoration {
  const spec: MarkSpec = { finding }
  return Decoration.inline(from, to, { class: `marked-word ${finding.kind}` }, spec)
}
