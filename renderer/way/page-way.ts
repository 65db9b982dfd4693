import type { Editor } from '@tiptap/core'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import { createStore, type StoreApi } from 'zustand/vanilla'

import type { Article } from '../../core/article/article.ts'
import { countWords } from '../../core/document/document-text.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import { countCharacters, type PageMap, pageMap } from './page-map.ts'

export interface PageWayState {
  /** Null until the text was looked at. */
  readonly map: PageMap | null
  /** Where the cursor is. */
  readonly cursor: number
  /** What is selected; null where nothing is. */
  readonly selected: { readonly words: number; readonly characters: number } | null
}

/** Finds one's way on the page of an article. */
export interface PageWay {
  readonly store: StoreApi<PageWayState>
  /** Follows an editor; answers the way to stop. */
  readonly attach: (editor: Editor) => () => void
  /** Puts the cursor there and shows the place at the top. */
  readonly go: (position: number) => void
}

/** The map is drawn anew once the keys have been quiet for so long. */
const quietMilliseconds = 200

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
  let attached: Editor | null = null

  return {
    store,
    attach(editor) {
      let timer: ReturnType<typeof setTimeout> | undefined
      attached = editor

      function draw(): void {
        const { doc, selection } = editor.state
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

      drawSoon()
      editor.on('transaction', drawSoon)
      return () => {
        clearTimeout(timer)
        editor.off('transaction', drawSoon)
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

function countSelection({ state: { doc, selection } }: Editor): PageWayState['selected'] {
  const text = doc.textBetween(selection.from, selection.to, '\n')
  // A picture or a card has no length of its own.
  if (text === '') return null
  return { words: countWords(text), characters: countCharacters(text) }
}
