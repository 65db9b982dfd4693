import type { ChainedCommands } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'

import type { CommandName } from '../../core/desk/command.ts'
import { type Choice, namedSo } from './block-choices.ts'
import { wordBefore } from './word-at.ts'

/** Something that can be put into a sentence, or said of the words that are typed next. */
export interface SentenceChoice extends Choice {
  /** What the desk does when the caret stands where the slash was. */
  readonly command?: CommandName
  /** A note holds no other. */
  readonly isNote?: true
}

const sentenceChoices: readonly SentenceChoice[] = [
  {
    label: 'Footnote',
    words: 'note reference',
    typed: '^[',
    apply: (chain) => chain.insertFootnote(),
    isNote: true,
  },
  { label: 'Link…', words: 'address web url', apply: unchanged, command: 'make-link' },
  {
    label: 'Comment on the word before',
    words: 'remark ask',
    apply: withWordChosen,
    command: 'comment-on-selection',
  },
  {
    label: 'Special characters…',
    words: 'sign symbol dash',
    apply: unchanged,
    command: 'special-characters',
  },
  {
    label: 'Non-breaking space',
    words: 'nbsp',
    apply: (chain) => chain.insertContent('\u00A0'),
  },
  {
    label: 'Line break',
    words: 'br',
    apply: (chain) => chain.setHardBreak(),
  },
  { label: 'Bold', words: 'strong', typed: '**', apply: (chain) => chain.toggleBold() },
  { label: 'Italic', words: 'emphasis', typed: '*', apply: (chain) => chain.toggleItalic() },
  { label: 'Small capitals', words: 'caps', apply: (chain) => chain.toggleMark('smallCaps') },
  { label: 'Highlight', words: 'marker', typed: '==', apply: (chain) => chain.toggleHighlight() },
  { label: 'Strike through', words: '', typed: '~~', apply: (chain) => chain.toggleStrike() },
  { label: 'Code', words: 'program', typed: '`', apply: (chain) => chain.toggleCode() },
  { label: 'Superscript', words: 'raised', apply: (chain) => chain.toggleSuperscript() },
  { label: 'Subscript', words: 'lowered', apply: (chain) => chain.toggleSubscript() },
]

/** What fits into text of that node. */
export function sentenceChoicesFor(query: string, { type }: Node): readonly SentenceChoice[] {
  const fitting = sentenceChoices.filter(
    ({ isNote }) => isNote === undefined || type.name !== 'footnote',
  )
  return namedSo(fitting, query)
}

function unchanged(chain: ChainedCommands): ChainedCommands {
  return chain
}

function withWordChosen(chain: ChainedCommands): ChainedCommands {
  return chain.command(({ tr }) => {
    const found = wordBefore(tr.selection.$from)
    if (found !== null) tr.setSelection(TextSelection.create(tr.doc, found.from, found.to))
    return true
  })
}
