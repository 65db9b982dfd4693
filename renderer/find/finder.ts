import type { Editor } from '@tiptap/core'
import { createStore, type StoreApi } from 'zustand/vanilla'

import type { Article } from '../../core/article/article.ts'
import type { Replacement } from '../../core/search/replacement.ts'
import type { SearchQuery } from '../../core/search/search-query.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import type { DeskAct } from '../desk/undo.ts'
import { findInTime } from './find-in-time.ts'
import { markFoundInFields } from './found-in-fields.ts'
import { foundKey, type FoundRange, showFound } from './found-marks.ts'
import { type PagePassage, pageTexts, passageStart } from './page-text.ts'
import { replaceOnPage } from './replace-on-page.ts'
import { revealPassage } from './reveal-passage.ts'

export interface FinderState {
  readonly passages: readonly PagePassage[]
  /** The passage that one stands at; -1 where there is none. */
  readonly current: number
  /** Why nothing could be looked for. */
  readonly trouble: string | null
  /** How many were replaced at one go by the last act. */
  readonly replaced: number
}

/** Looks for passages on one article's page, and replaces them. */
export interface Finder {
  readonly store: StoreApi<FinderState>
  /** Follows what is written on the page; answers the way to stop, which takes the marks off it. */
  readonly begin: () => () => void
  /** Looks anew, and shows the first passage from where the caret was. */
  readonly look: (query: SearchQuery, range: FoundRange | null) => Promise<void>
  readonly step: (by: 1 | -1) => void
  readonly replaceCurrent: (replacement: Replacement) => Promise<void>
  readonly replaceAll: (replacement: Replacement) => Promise<void>
}

/** Writing goes on undisturbed while the page is searched again so long after the last key. */
const quietMilliseconds = 250

export function createFinder({
  editor,
  open,
  did,
}: {
  readonly editor: Editor
  readonly open: OpenRecord<Article>
  readonly did: (act: DeskAct) => void
}): Finder {
  const store = createStore<FinderState>(() => ({
    passages: [],
    current: -1,
    trouble: null,
    replaced: 0,
  }))
  const anchor = editor.state.selection.from
  let query: SearchQuery | null = null
  let turn = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  /** False when another look was begun meanwhile. */
  async function search(range: FoundRange | null, near: number): Promise<boolean> {
    if (query === null) return false
    turn += 1
    const own = turn
    const asked = query
    const texts = pageTexts(open.store.getState().record, editor.state.doc)
    const found = await findInTime({ query: asked, texts: texts.map(({ text }) => text) })
    if (own !== turn || editor.isDestroyed) return false
    if (!found.ok) {
      show({ passages: [], current: -1, trouble: found.failure }, range)
      return false
    }
    const passages = texts
      .flatMap(({ place }, at) => (found.value[at] ?? []).map((match) => ({ place, match })))
      .filter((passage) => range === null || isWithin(passage, range))
    const after = passages.findIndex((passage) => passageStart(passage) >= near)
    show(
      { passages, current: passages.length === 0 ? -1 : Math.max(0, after), trouble: null },
      range,
    )
    return true
  }

  function show(state: Omit<FinderState, 'replaced'>, range: FoundRange | null): void {
    store.setState({ ...state, replaced: 0 })
    editor.view.dispatch(showFound(editor.state.tr, { ...state, range }))
    markFoundInFields(state)
  }

  function shownRange(): FoundRange | null {
    return foundKey.getState(editor.state)?.range ?? null
  }

  function stand(at: number): void {
    const { passages } = store.getState()
    const passage = passages[at]
    if (passage === undefined) return
    show({ passages, current: at, trouble: null }, shownRange())
    revealPassage(editor, passage)
  }

  function step(by: 1 | -1): void {
    const { passages, current } = store.getState()
    if (passages.length > 0) stand((current + by + passages.length) % passages.length)
  }

  function here(): number {
    const passage = store.getState().passages[store.getState().current]
    return passage === undefined ? anchor : passageStart(passage)
  }

  async function refresh(near: number): Promise<void> {
    await search(shownRange(), near)
  }

  function refreshSoon(): void {
    clearTimeout(timer)
    timer = setTimeout(() => void refresh(here()), quietMilliseconds)
  }

  function replace(passages: readonly PagePassage[], replacement: Replacement): void {
    if (query === null) return
    const { isExpression } = query
    replaceOnPage({ editor, open, did, passages, replacement, isExpression })
  }

  function begin(): () => void {
    editor.on('update', refreshSoon)
    const stopListening = open.store.subscribe(({ record }, before) => {
      const isSame =
        record.headline === before.record.headline && record.standfirst === before.record.standfirst
      if (!isSame) refreshSoon()
    })
    return () => {
      turn += 1
      clearTimeout(timer)
      stopListening()
      markFoundInFields({ passages: [], current: -1 })
      if (editor.isDestroyed) return
      editor.off('update', refreshSoon)
      editor.view.dispatch(showFound(editor.state.tr, { passages: [], current: -1, range: null }))
    }
  }

  return {
    store,
    begin,
    async look(wanted, range) {
      query = wanted
      if (await search(range, range?.from ?? anchor)) stand(store.getState().current)
    },
    step,
    async replaceCurrent(replacement) {
      const passage = store.getState().passages[store.getState().current]
      if (passage === undefined) return
      replace([passage], replacement)
      clearTimeout(timer)
      if (await search(shownRange(), passageStart(passage) + replacement.text.length)) {
        stand(store.getState().current)
      }
    },
    async replaceAll(replacement) {
      const { passages } = store.getState()
      if (passages.length === 0) return
      replace(passages, replacement)
      clearTimeout(timer)
      await refresh(anchor)
      store.setState({ replaced: passages.length })
    },
  }
}

function isWithin(passage: PagePassage, { from, to }: FoundRange): boolean {
  const start = passageStart(passage)
  const length = passage.match.to - passage.match.from
  return start >= from && start + (passage.place.kind === 'words' ? length : 1) <= to
}
