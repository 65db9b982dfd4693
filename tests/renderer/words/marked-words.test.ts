import type { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { noStyle } from '../../../core/house-style/house-style.ts'
import { bodySchema } from '../../../renderer/article/body-schema.ts'
import {
  allMarkedWords,
  isWholeRead,
  keepMarking,
  markedWordsAt,
  markedWordsPlugin,
  type MarkingView,
  recheckWords,
} from '../../../renderer/words/marked-words.ts'
import {
  createWordChecker,
  type WordChecker,
  type WordMeasure,
} from '../../../renderer/words/word-checker.ts'
import { aRule } from '../../builders/house-rule.ts'
import { aSpeller } from '../../builders/speller.ts'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

const speller = aSpeller({ teh: 'the', tidee: 'tide', colour: 'color' })

function aMeasure(fields: Partial<WordMeasure> = {}): WordMeasure {
  return {
    dictionary: 'en-GB',
    speller,
    known: new Set(),
    ignored: new Set(),
    style: noStyle,
    ...fields,
  }
}

/** A text on the desk, whose keyboard rests when it is told to. */
interface Desk {
  readonly change: (change: (transaction: Transaction) => Transaction) => void
  readonly rest: () => Promise<void>
  /** What is marked, each with where it stands. */
  readonly marked: () => readonly string[]
  /** The blocks that were read since this was asked last. */
  readonly read: () => readonly string[]
  readonly measureBy: (fields: Partial<WordMeasure>) => void
  readonly state: () => EditorState
  readonly view: MarkingView
}

async function aDeskOf(...lines: readonly string[]): Promise<Desk> {
  let read: string[] = []
  let checker = watched(createWordChecker(aMeasure()))

  function watched(inner: WordChecker): WordChecker {
    return {
      ...inner,
      check(passage: Node) {
        read.push(passage.textContent)
        return inner.check(passage)
      },
    }
  }

  const options = { checker: () => checker, onMarked: () => undefined, onMenu: () => false }
  const paragraphs = lines.map((line) =>
    bodySchema.node('paragraph', null, [bodySchema.text(line)]),
  )
  let state = EditorState.create({
    doc: bodySchema.node('doc', null, paragraphs),
    plugins: [markedWordsPlugin(options)],
  })
  const view: MarkingView = {
    composing: false,
    hasFocus: () => true,
    get state() {
      return state
    },
    dispatch(transaction) {
      const before = state
      state = state.apply(transaction)
      marking.update(view, before)
    },
  }
  const marking = keepMarking(view, options)
  const desk: Desk = {
    view,
    change: (change) => view.dispatch(change(state.tr)),
    rest: async () => {
      await vi.advanceTimersByTimeAsync(2000)
    },
    marked: () => allMarkedWords(state).map(({ text, place }) => `${text} ${place.from}`),
    read() {
      const since = read
      read = []
      return since
    },
    measureBy(fields) {
      checker = watched(createWordChecker(aMeasure(fields)))
      recheckWords(view)
    },
    state: () => state,
  }
  // The caret stands in no word that is marked.
  desk.change((change) => change.setSelection(TextSelection.atEnd(change.doc)))
  await desk.rest()
  read = []
  return desk
}

test('marks move with the text that is typed before them', async () => {
  const desk = await aDeskOf('At teh quay', 'The tidee turns.')
  expect(desk.marked()).toEqual(['teh 4', 'tidee 18'])

  desk.change((change) => change.insertText('Here ', 1))
  expect(desk.marked()).toEqual(['teh 9', 'tidee 23'])
  desk.change((change) => change.split(6))
  expect(desk.marked()).toEqual(['teh 11', 'tidee 25'])
  expect(desk.read()).toEqual([])
})

test('a key takes the mark from its word, and only its block is read again', async () => {
  const desk = await aDeskOf('At teh quay', 'The tidee turns.', 'Nobody came.')
  desk.change((change) => change.insertText('m', 7))
  expect(desk.marked()).toEqual(['tidee 19'])
  expect(isWholeRead(desk.state())).toBe(false)

  await desk.rest()
  expect(new Set(desk.read())).toEqual(new Set(['At tehm quay']))
  expect(desk.marked()).toEqual(['tidee 19'])
  expect(isWholeRead(desk.state())).toBe(true)
})

test('what is being written is marked when the caret has left it', async () => {
  const desk = await aDeskOf('At the quay')
  desk.change((change) => change.insertText(' teh'))
  await desk.rest()
  expect(desk.marked()).toEqual([])

  desk.change((change) => change.setSelection(TextSelection.atStart(change.doc)))
  await desk.rest()
  expect(desk.marked()).toEqual(['teh 13'])
  expect(markedWordsAt(desk.state(), 13).map(({ kind }) => kind)).toEqual(['spelling'])
  expect(markedWordsAt(desk.state(), 5)).toEqual([])
})

test('what is left alone in an article loses its marks everywhere, and has them again', async () => {
  const desk = await aDeskOf('At teh quay', 'By teh sea. ')
  desk.measureBy({ ignored: new Set(['teh']) })
  await desk.rest()
  expect(desk.marked()).toEqual([])

  desk.measureBy({})
  await desk.rest()
  expect(desk.marked()).toEqual(['teh 4', 'teh 17'])
})

test('another language is another measure, and house style needs no dictionary', async () => {
  const style = { ...noStyle, rules: [aRule({ avoid: 'quay', prefer: 'pier' })] }
  const desk = await aDeskOf('Teh colour of teh quay, seen')
  expect(desk.marked()).toEqual(['colour 5', 'teh 15'])

  desk.measureBy({ dictionary: 'en-US', style })
  await desk.rest()
  expect(desk.marked()).toEqual(['colour 5', 'teh 15', 'quay 19'])
  desk.measureBy({ dictionary: null, style })
  await desk.rest()
  expect(desk.marked()).toEqual(['quay 19'])
})

test('code and what a suggestion takes out are not read', async () => {
  const desk = await aDeskOf('At teh quay, by tidee here')
  const { deletion, code } = bodySchema.marks
  if (deletion === undefined || code === undefined) throw new Error('the schema lacks a mark')
  const name = { id: 's1', author: 'Ann', time: null }
  desk.change((change) => change.addMark(4, 7, deletion.create(name)))
  desk.change((change) => change.addMark(17, 22, code.create()))
  desk.measureBy({})
  await desk.rest()
  expect(desk.marked()).toEqual([])
})
