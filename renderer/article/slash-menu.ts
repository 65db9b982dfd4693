import { type Editor, Extension, type Range } from '@tiptap/core'
import { PluginKey } from '@tiptap/pm/state'
import { Suggestion, type SuggestionProps } from '@tiptap/suggestion'
import { createStore, type StoreApi } from 'zustand/vanilla'

import { type BlockChoice, choicesFor } from './block-choices.ts'

/** The menu that a slash at the beginning of a line opens. */
export interface SlashMenu {
  readonly choices: readonly BlockChoice[]
  /** The one that Enter takes. */
  readonly marked: number
  /** Where the slash stands on the screen. */
  readonly place: DOMRect | null
  readonly take: (choice: BlockChoice) => void
}

/** Null while the menu is closed. */
export type SlashMenuStore = StoreApi<SlashMenu | null>

declare module '@tiptap/core' {
  interface Storage {
    slashMenu: { readonly open: SlashMenuStore }
  }
}

export const SlashMenuExtension = Extension.create({
  name: 'slashMenu',

  addStorage() {
    return { open: createStore<SlashMenu | null>(() => null) }
  },

  addProseMirrorPlugins() {
    const { editor } = this
    const store = editor.storage.slashMenu.open
    return [
      Suggestion<BlockChoice, BlockChoice>({
        editor,
        pluginKey: new PluginKey('slashMenu'),
        char: '/',
        startOfLine: true,
        allow: ({ state, range }) => mayOpen(state.doc.resolve(range.from).parent.type.name),
        items: ({ query }) => [...choicesFor(query)],
        command: ({ props: choice, range }) => applyAt(editor, choice, range),
        render: () => ({
          onStart: (props) => store.setState(menuOf(props, 0), true),
          onUpdate: (props) => store.setState(menuOf(props, 0), true),
          onExit: () => store.setState(null, true),
          onKeyDown: ({ event }) => pressed(store, event.key),
        }),
      }),
    ]
  },
})

function mayOpen(parent: string): boolean {
  return parent === 'paragraph'
}

function applyAt(editor: Editor, choice: BlockChoice, range: Range): void {
  choice.apply(editor.chain().focus().deleteRange(range)).run()
}

function menuOf(
  { items, command, clientRect }: SuggestionProps<BlockChoice, BlockChoice>,
  marked: number,
): SlashMenu {
  return { choices: items, marked, place: clientRect?.() ?? null, take: command }
}

function pressed(store: SlashMenuStore, key: string): boolean {
  const menu = store.getState()
  if (menu === null || menu.choices.length === 0) return false
  const { choices, marked } = menu
  switch (key) {
    case 'ArrowDown':
      store.setState({ ...menu, marked: (marked + 1) % choices.length }, true)
      return true
    case 'ArrowUp':
      store.setState({ ...menu, marked: (marked + choices.length - 1) % choices.length }, true)
      return true
    case 'Enter':
    case 'Tab': {
      const choice = choices[marked]
      if (choice !== undefined) menu.take(choice)
      return true
    }
    case 'Escape':
      store.setState(null, true)
      return true
    default:
      return false
  }
}
