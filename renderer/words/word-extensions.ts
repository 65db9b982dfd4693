import { Extension, type Extensions, InputRule } from '@tiptap/core'

import { smartTyping } from '../../core/typography/smart-typing.ts'
import { markedWordsPlugin } from './marked-words.ts'
import type { WordDesk } from './word-desk.ts'

import './marked-words.css'

/** What the editor of an article knows of words: marks under them, and quotation marks that curl as one types. */
export function wordExtensions(words: WordDesk): Extensions {
  return [markedWords(words), curlingMarks(words)]
}

function markedWords({ store, noteMarked, showMenu }: WordDesk): Extension {
  return Extension.create({
    name: 'markedWords',
    addProseMirrorPlugins: () => [
      markedWordsPlugin({
        checker: () => store.getState().checker,
        onMarked: noteMarked,
        onMenu: showMenu,
      }),
    ],
  })
}

/** Backspace right after takes the replacement back and leaves what was typed. */
function curlingMarks({ store }: WordDesk): Extension {
  return Extension.create({
    name: 'curlingMarks',
    // After the rules of Markdown: `---` is a line before it is a dash.
    priority: 10,
    addInputRules: () => [
      new InputRule({
        find: (text) => {
          const { typography } = store.getState()
          const [before, typed] = [text.slice(0, -1), text.slice(-1)]
          const replacement = typography === null ? null : smartTyping(before, typed, typography)
          if (replacement === null || replacement.insert === typed) return null
          const from = before.length - replacement.remove
          return { index: from, text: text.slice(from), data: { insert: replacement.insert } }
        },
        handler: ({ state, range, match }) => {
          const insert: unknown = match.data?.['insert']
          if (typeof insert === 'string') state.tr.insertText(insert, range.from, range.to)
        },
      }),
    ],
  })
}
