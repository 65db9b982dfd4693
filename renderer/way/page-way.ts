import type { Editor } from '@tiptap/core'
import { NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { createStore, type StoreApi } from 'zustand/vanilla'

import type { Article } from '../../core/article/article.ts'
import { countWords } from '../../core/document/document-text.ts'
import type { OpenRecord, ReadableStore } from '../desk/open-record.ts'
import { type CountedText, countCharacters, pageLength, type TextLength } from './page-length.ts'
import { type PageMap, pageMap } from './page-map.ts'

export interface PageWayState {
  /** Null until the text was looked at. */
  readonly map: PageMap | null
  /** Where the cursor is. */
  readonly cursor: number
  /** What is selected; null where nothing is. */
  readonly selected: TextLength | null
}

/** How long the text is, and what of it is counted. */
export interface PageLength extends TextLength {
  readonly counted: CountedText
}

/** Finds one's way on the page of an article. */
export interface PageWay {
  readonly store: StoreApi<PageWayState>
  /** Also told while somebody writes on; null until the text was looked at. */
  readonly length: StoreApi<PageLength | null>
  /** Follows an editor; answers the way to stop. */
  readonly attach: (
    editor: Editor,
    review: ReadableStore<{ readonly isSuggesting: boolean }>,
  ) => () => void
  /** Puts the cursor there and shows the place at the top. */
  readonly go: (position: number) => void
}

/** The map is drawn anew once the keys have been quiet for so long. */
const quietMilliseconds = 200

/** The text is counted so long after the first key that it was not counted with. */
const countMilliseconds = 350

const ways = new WeakMap<OpenRecord<Article>, PageWay>()

/** The one of this page, for everything that shows it. */
export function pageWay(open: OpenRecord<Article>): PageWay {
  const known = ways.get(open)
  if (known !== undefined) return known
  const way = createPageWay()
  ways.set(open, way)
  return way
}

function createPageWay(): PageWay {
  const store = createStore<PageWayState>(() => ({ map: null, cursor: 0, selected: null }))
  const length = createStore<PageLength | null>(() => null)
  let attached: Editor | null = null

  return {
    store,
    length,
    attach(editor, review) {
      let timer: ReturnType<typeof setTimeout> | undefined
      let counting: ReturnType<typeof setTimeout> | undefined
      attached = editor

      function count(): void {
        clearTimeout(counting)
        counting = undefined
        const counted = review.getState().isSuggesting ? 'suggested' : 'published'
        length.setState({ ...pageLength(editor.state.doc, counted), counted }, true)
      }

      function draw(): void {
        const { doc, selection } = editor.state
        count()
        store.setState({
          map: pageMap(doc),
          cursor: selection.head,
          selected: selection.empty ? null : countSelection(editor),
        })
      }

      function drawSoon(): void {
        clearTimeout(timer)
        timer = setTimeout(draw, quietMilliseconds)
      }

      function follow({ transaction }: { readonly transaction: Transaction }): void {
        if (transaction.docChanged) counting ??= setTimeout(count, countMilliseconds)
        drawSoon()
      }

      drawSoon()
      editor.on('transaction', follow)
      const stop = review.subscribe(drawSoon)
      return () => {
        clearTimeout(timer)
        clearTimeout(counting)
        editor.off('transaction', follow)
        stop()
        if (attached === editor) attached = null
      }
    },
    go(position) {
      const node = attached?.state.doc.nodeAt(position)
      if (attached === null || node === undefined || node === null) return
      const { state, view } = attached
      const selection = node.isTextblock
        ? TextSelection.create(state.doc, position + 1)
        : NodeSelection.create(state.doc, position)
      view.dispatch(state.tr.setSelection(selection))
      view.focus()
      const shown = view.nodeDOM(position)
      if (shown instanceof Element) shown.scrollIntoView({ block: 'center' })
    },
  }
}

function countSelection({ state: { doc, selection } }: Editor): TextLength | null {
  const text = doc.textBetween(selection.from, selection.to, '\n')
  // A picture or a card has no length of its own.
  if (text === '') return null
  return { words: countWords(text), characters: countCharacters(text) }
}
