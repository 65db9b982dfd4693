import type { Editor } from '@tiptap/core'
import { createStore, type StoreApi } from 'zustand/vanilla'

import type { Article } from '../../core/article/article.ts'
import { failureSentence } from '../../core/library/library-failure.ts'
import { withWord } from '../../core/spelling/known-words.ts'
import type { Typography } from '../../core/typography/typography.ts'
import type { Desk } from '../../preload/contract.ts'
import type { DeskStore } from '../desk/desk-store.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import {
  createWordFields,
  inReadingOrder,
  type PlacedWord,
  wordAfterCaret,
  type WordField,
  type WordFields,
  writeInField,
} from './field-words.ts'
import { allMarkedWords, type MarkedWord, markedWordsAt } from './marked-words.ts'
import { replaceWords } from './replace-words.ts'
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
  readonly menu: WordMenuState | null
  /** Counts how often what is marked has changed. */
  readonly turn: number
}

/** The words under the menu, with what may stand there instead. */
export interface WordMenuState {
  readonly words: readonly MarkedWord[]
  /** For the misspelt one among them. */
  readonly suggestions: readonly string[]
  /** Where they stand; null for the body. */
  readonly field: WordField | null
}

/** What the window knows of words: dictionaries, what is marked in the open text, and what is done about it. */
export interface WordDesk {
  readonly store: StoreApi<WordDeskState>
  readonly speller: Speller
  /** Reads the dictionary of this computer. */
  readonly load: () => Promise<void>
  /** The fields of the page that are no part of the body’s text. */
  readonly fields: WordFields
  /** An editor has come on the page; answers its going. */
  readonly attach: (editor: Editor, open: OpenRecord<Article>) => () => void
  readonly addForMe: (word: string) => Promise<void>
  readonly removeForMe: (word: string) => Promise<void>
  readonly addForLibrary: (word: string) => Promise<void>
  /** Leaves the words alone in this article, or marks them again. */
  readonly ignore: (text: string, isIgnored: boolean) => void
  /** Everything that is marked on the page, in reading order. */
  readonly marked: () => readonly PlacedWord[]
  readonly noteMarked: () => void
  /** Opens the menu for what is marked there; false where nothing is. */
  readonly showMenu: (position: number) => boolean
  /** The same where the caret is, in a field or in the body. */
  readonly showMenuAtCaret: () => boolean
  /** Brings a word into sight and selects it. */
  readonly reveal: (word: PlacedWord) => void
  /** Writes something else in the place of each of the words. */
  readonly replace: (replacements: readonly WordReplacement[]) => void
  /** Opens it for the next marked word after the selection. */
  readonly showNext: () => void
  readonly closeMenu: () => void
}

/** What comes in the place of a marked word. */
export interface WordReplacement extends PlacedWord {
  readonly insert: string
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
    menu: null,
    turn: 0,
  }))

  async function change(word: string, isIn: boolean): Promise<void> {
    const changed = await desk['dictionary:change']({ word, isIn })
    if (changed.ok) store.setState({ personal: changed.value })
    else actions.notify({ text: failureSentence(changed.failure), tone: 'bad' })
  }

  const fields = createWordFields()
  let page: OpenRecord<Article> | null = null

  function marked(): readonly PlacedWord[] {
    const { editor } = store.getState()
    if (editor === null) return []
    const inFields = fields
      .all()
      .flatMap((field) => field.marked().map((word) => ({ word, field })))
    const inBody = allMarkedWords(editor.state).map((word) => ({ word, field: null }))
    return inFields.length === 0 ? inBody : inReadingOrder(editor, [...inFields, ...inBody])
  }

  function reveal({ word: { place }, field }: PlacedWord): void {
    if (field === null) {
      store.getState().editor?.chain().focus().setTextSelection(place).scrollIntoView().run()
      return
    }
    field.area.focus()
    field.area.setSelectionRange(place.from, place.to)
    field.area.scrollIntoView({ block: 'nearest' })
  }

  function showMenu(position: number): boolean {
    const { editor } = store.getState()
    const words = editor === null ? [] : markedWordsAt(editor.state, position)
    if (words.length > 0) void show(words, null)
    return words.length > 0
  }

  function showFieldMenu(field: WordField): boolean {
    const { selectionStart: start, selectionEnd: end } = field.area
    const words = field.marked().filter(({ place: { from, to } }) => from <= end && start <= to)
    if (words.length > 0) void show(words, field)
    return words.length > 0
  }

  async function show(words: readonly MarkedWord[], field: WordField | null): Promise<void> {
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
        field,
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
    fields,
    attach(editor, open) {
      page = open
      store.setState({ editor, menu: null })
      return () => {
        if (page === open) page = null
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
    ignore: (text, isIgnored) =>
      page?.change((article) => {
        const others = article.ignoredWords.filter((each) => each !== text)
        return { ...article, ignoredWords: isIgnored ? [...others, text] : others }
      }),
    marked,
    reveal,
    noteMarked: () => store.setState(({ turn }) => ({ turn: turn + 1 })),
    replace(replacements) {
      const { editor } = store.getState()
      const inBody = replacements.filter(({ field }) => field === null)
      if (editor !== null && inBody.length > 0) {
        replaceWords(
          editor,
          inBody.map(({ word: { place }, insert }) => ({ place, insert })),
        )
      }
      // From the end, so that the places before stay what they are.
      for (const { word, field, insert } of replacements.toReversed()) {
        if (field !== null) writeInField(field, word, insert)
      }
    },
    showMenu,
    showMenuAtCaret() {
      const field = fields.focused()
      return field === null
        ? showMenu(store.getState().editor?.state.selection.head ?? 0)
        : showFieldMenu(field)
    },
    showNext() {
      const { editor } = store.getState()
      if (editor === null) return
      const next = wordAfterCaret(editor, fields, marked())
      if (next === undefined) {
        actions.notify({ text: 'No word is marked in this article', tone: 'plain' })
        return
      }
      reveal(next)
      void show([next.word], next.field)
    },
    closeMenu: () => store.setState({ menu: null }),
  }
}
