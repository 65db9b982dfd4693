import type { Editor } from '@tiptap/core'
import { createStore, type StoreApi } from 'zustand/vanilla'

import { failureSentence } from '../../core/library-failure.ts'
import { withWord } from '../../core/spelling/known-words.ts'
import type { Typography } from '../../core/typography/typography.ts'
import type { Desk } from '../../preload/contract.ts'
import type { DeskStore } from '../desk/desk-store.ts'
import { allMarkedWords, type MarkedWord, markedWordsAt } from './marked-words.ts'
import type { Speller } from './speller.ts'
import type { WordChecker } from './word-checker.ts'

export interface WordDeskState {
  /** The words that were added on this computer. */
  readonly personal: readonly string[]
  /** The text that is being written; null while no article is on the page. */
  readonly editor: Editor | null
  /** Null while words are not checked. */
  readonly checker: WordChecker | null
  /** How quotation marks and dashes are set while somebody types; null sets nothing. */
  readonly typography: Typography | null
  /** Words and phrases that are left alone in the article on the page, until another comes. */
  readonly ignored: ReadonlySet<string>
  readonly menu: WordMenuState | null
  /** Counts how often what is marked has changed. */
  readonly turn: number
}

/** The words under the menu, with what may stand there instead. */
export interface WordMenuState {
  readonly words: readonly MarkedWord[]
  /** For the misspelt one among them. */
  readonly suggestions: readonly string[]
}

/** What the window knows of words: dictionaries, what is marked in the open text, and what is done about it. */
export interface WordDesk {
  readonly store: StoreApi<WordDeskState>
  readonly speller: Speller
  /** Reads the dictionary of this computer. */
  readonly load: () => Promise<void>
  /** An editor has come on the page; answers its going. */
  readonly attach: (editor: Editor) => () => void
  readonly addForMe: (word: string) => Promise<void>
  readonly removeForMe: (word: string) => Promise<void>
  readonly addForLibrary: (word: string) => Promise<void>
  /** Leaves the words alone in this article. */
  readonly ignore: (text: string) => void
  readonly noteMarked: () => void
  /** Opens the menu for what is marked there; false where nothing is. */
  readonly showMenu: (position: number) => boolean
  /** Opens it for the next marked word after the selection. */
  readonly showNext: () => void
  readonly closeMenu: () => void
}

/** So many suggestions fit a menu that is read at a glance. */
const mostSuggestions = 6

export interface WordDeskTools {
  readonly desk: Pick<Desk, 'dictionary:read' | 'dictionary:change'>
  readonly deskStore: Pick<DeskStore, 'house' | 'actions'>
  readonly speller: Speller
}

export function createWordDesk({ desk, deskStore, speller }: WordDeskTools): WordDesk {
  const { house, actions } = deskStore
  const store = createStore<WordDeskState>(() => ({
    personal: [],
    editor: null,
    checker: null,
    typography: null,
    ignored: new Set<string>(),
    menu: null,
    turn: 0,
  }))

  async function change(word: string, isIn: boolean): Promise<void> {
    const changed = await desk['dictionary:change']({ word, isIn })
    if (changed.ok) store.setState({ personal: changed.value })
    else actions.notify({ text: failureSentence(changed.failure), tone: 'bad' })
  }

  async function show(words: readonly MarkedWord[]): Promise<void> {
    const { checker } = store.getState()
    const misspelt = words.find(({ kind }) => kind === 'spelling')
    const dictionary = checker?.measure.dictionary ?? null
    const suggestions =
      misspelt === undefined || dictionary === null
        ? []
        : await speller.suggest(dictionary, misspelt.text.replaceAll('’', "'"))
    store.setState({
      menu: {
        words,
        suggestions: suggestions.slice(0, mostSuggestions).map((word) => word.replaceAll("'", '’')),
      },
    })
  }

  return {
    store,
    speller,
    async load() {
      store.setState({ personal: await desk['dictionary:read'](undefined) })
    },
    attach(editor) {
      store.setState({ editor, ignored: new Set<string>(), menu: null })
      return () => {
        if (store.getState().editor === editor) store.setState({ editor: null, menu: null })
      }
    },
    addForMe: (word) => change(word, true),
    removeForMe: (word) => change(word, false),
    async addForLibrary(word) {
      await house.change(`Added “${word}” to the library’s dictionary`, (before) => ({
        ...before,
        dictionary: withWord(before.dictionary, word),
      }))
    },
    ignore: (text) => store.setState(({ ignored }) => ({ ignored: new Set([...ignored, text]) })),
    noteMarked: () => store.setState(({ turn }) => ({ turn: turn + 1 })),
    showMenu(position) {
      const { editor } = store.getState()
      const words = editor === null ? [] : markedWordsAt(editor.state, position)
      if (words.length > 0) void show(words)
      return words.length > 0
    },
    showNext() {
      const { editor } = store.getState()
      if (editor === null) return
      const all = allMarkedWords(editor.state)
      const next = all.find(({ place }) => place.from >= editor.state.selection.to) ?? all[0]
      if (next === undefined) {
        actions.notify({ text: 'No word is marked in this article', tone: 'plain' })
        return
      }
      editor.chain().focus().setTextSelection(next.place).scrollIntoView().run()
      void show([next])
    },
    closeMenu: () => store.setState({ menu: null }),
  }
}
