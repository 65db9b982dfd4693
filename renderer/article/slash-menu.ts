import { type Editor, Extension, type Range } from '@tiptap/core'
import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { PluginKey, Transaction } from '@tiptap/pm/state'
import { Suggestion, type SuggestionMatch, type SuggestionProps } from '@tiptap/suggestion'
import { createStore, type StoreApi } from 'zustand/vanilla'

import type { CommandName } from '../../core/desk/command.ts'
import { withoutPlaceholders } from '../../core/editing/suggestion.ts'
import { choicesFor } from './block-choices.ts'
import { type SentenceChoice, sentenceChoicesFor } from './sentence-choices.ts'

/** The menu that a slash opens: of blocks at the beginning of a line, of what goes into a sentence after a space. */
export interface SlashMenu {
  readonly choices: readonly SentenceChoice[]
  /** The one that Enter takes; null where Enter ends the line, behind a slash alone that may be meant as one. */
  readonly marked: number | null
  /** Where the slash stands on the screen. */
  readonly place: DOMRect | null
  readonly take: (choice: SentenceChoice) => void
}

/** Null while the menu is closed. */
export type SlashMenuStore = StoreApi<SlashMenu | null>

declare module '@tiptap/core' {
  interface Storage {
    slashMenu: { readonly open: SlashMenuStore }
  }
}

export const SlashMenuExtension = Extension.create<{ run: (command: CommandName) => void }>({
  name: 'slashMenu',

  addOptions: () => ({ run: () => undefined }),

  addStorage() {
    return { open: createStore<SlashMenu | null>(() => null) }
  },

  addProseMirrorPlugins() {
    const { editor, options } = this
    const store = editor.storage.slashMenu.open
    const key = new PluginKey<{ readonly active: boolean }>('slashMenu')
    return [
      Suggestion<SentenceChoice, SentenceChoice>({
        editor,
        pluginKey: key,
        findSuggestionMatch: ({ $position }) => slashBefore($position),
        shouldShow: ({ range, query, transaction }) => {
          const $slash = transaction.doc.resolve(range.from)
          if (isAtLineStart($slash)) return $slash.parent.type.name === 'paragraph'
          // In a sentence it is the slash just typed that opens the menu, not a caret that comes by one.
          const isTyped = query === '' && changesText(transaction)
          const isOpen = key.getState(editor.state)?.active === true
          return (
            (isTyped || isOpen) &&
            isProse($slash) &&
            sentenceChoicesFor(query, $slash.parent).length > 0
          )
        },
        items: ({ query }) => [...offered(editor, query)],
        command: ({ props: choice, range }) => {
          applyAt(editor, choice, range)
          if (choice.command !== undefined) options.run(choice.command)
        },
        render: () => ({
          onStart: (props) => store.setState(menuOf(props), true),
          onUpdate: (props) => store.setState(menuOf(props), true),
          onExit: () => store.setState(null, true),
          onKeyDown: ({ event }) => pressed(store, event.key),
        }),
      }),
    ]
  },
})

/** The slash behind which the caret stands, at the beginning of a line or after a space, with what was typed since. */
function slashBefore($caret: ResolvedPos): SuggestionMatch {
  const text = $caret.nodeBefore?.text?.slice(-longestWord) ?? ''
  const at = text.lastIndexOf('/')
  const query = text.slice(at + 1)
  if (at === -1 || /\s/u.test(query)) return null
  const from = $caret.pos - query.length - 1
  const { doc } = $caret
  const isApart = isAtLineStart(doc.resolve(from)) || /\s/u.test(signBefore(doc, from))
  return isApart ? { range: { from, to: $caret.pos }, query, text: `/${query}` } : null
}

const longestWord = 24

function signBefore(doc: Node, place: number): string {
  return doc.textBetween(place - 1, place, '', ({ type }) =>
    type.name === 'hardBreak' ? '\n' : '',
  )
}

/** The sign by which a suggested line begins is no word. */
function isAtLineStart({ parent, parentOffset }: ResolvedPos): boolean {
  return parentOffset < 2 && withoutPlaceholders(parent.textBetween(0, parentOffset)) === ''
}

function isProse($place: ResolvedPos): boolean {
  const isCode = $place.marks().some(({ type }) => type.name === 'code')
  return !isCode && $place.parent.type.name !== 'codeBlock'
}

/** Its own change, or the one that it was added to. */
function changesText(transaction: Transaction): boolean {
  const root: unknown = transaction.getMeta('appendedTransaction')
  return transaction.docChanged || (root instanceof Transaction && root.docChanged)
}

function offered(editor: Editor, query: string): readonly SentenceChoice[] {
  const { $from } = editor.state.selection
  const $slash = editor.state.doc.resolve($from.pos - query.length - 1)
  return isAtLineStart($slash) ? choicesFor(query) : sentenceChoicesFor(query, $slash.parent)
}

function applyAt(editor: Editor, choice: SentenceChoice, range: Range): void {
  choice.apply(editor.chain().focus().deleteRange(range)).run()
}

function menuOf({
  editor,
  items,
  query,
  range,
  command,
  clientRect,
}: SuggestionProps<SentenceChoice, SentenceChoice>): SlashMenu {
  const isMeant = query !== '' || isAtLineStart(editor.state.doc.resolve(range.from))
  return {
    choices: items,
    marked: isMeant ? 0 : null,
    place: clientRect?.() ?? null,
    take: command,
  }
}

function pressed(store: SlashMenuStore, key: string): boolean {
  const menu = store.getState()
  if (menu === null || menu.choices.length === 0) return false
  const { choices, marked } = menu
  switch (key) {
    case 'ArrowDown':
      store.setState({ ...menu, marked: ((marked ?? -1) + 1) % choices.length }, true)
      return true
    case 'ArrowUp':
      store.setState(
        { ...menu, marked: ((marked ?? 0) + choices.length - 1) % choices.length },
        true,
      )
      return true
    case 'Enter':
    case 'Tab': {
      const choice = marked === null ? undefined : choices[marked]
      if (choice === undefined) return false
      menu.take(choice)
      return true
    }
    case 'Escape':
      store.setState(null, true)
      return true
    default:
      return false
  }
}
