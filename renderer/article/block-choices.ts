import type { ChainedCommands, Editor } from '@tiptap/core'

import { type BlockCommand, blockCommands } from './block-commands.ts'
import { enterFields } from './block-keys.ts'

/** Something that a slash offers. */
export interface Choice {
  readonly label: string
  /** Other words that people look for. */
  readonly words: string
  /** What writes it without a menu. */
  readonly typed?: string
  readonly apply: (chain: ChainedCommands) => ChainedCommands
}

/** Something that can be put on the page or made of the paragraph under the caret. */
export interface BlockChoice extends Choice {
  /** A command of the desk that does the same. */
  readonly sameAs?: BlockCommand
}

/** What the menus offer, in the order in which they show it. */
export const blockChoices: readonly BlockChoice[] = [
  {
    label: 'Text',
    words: 'paragraph plain',
    sameAs: 'make-text',
    apply: blockCommands['make-text'],
  },
  {
    label: 'Heading',
    words: 'title h2',
    typed: '##',
    sameAs: 'make-heading',
    apply: blockCommands['make-heading'],
  },
  {
    label: 'Subheading',
    words: 'title h3',
    typed: '###',
    sameAs: 'make-subheading',
    apply: blockCommands['make-subheading'],
  },
  {
    label: 'Minor heading',
    words: 'title h4',
    typed: '####',
    sameAs: 'make-minor-heading',
    apply: blockCommands['make-minor-heading'],
  },
  {
    label: 'Bulleted list',
    words: 'points unordered ul',
    typed: '-',
    sameAs: 'make-bulleted-list',
    apply: blockCommands['make-bulleted-list'],
  },
  {
    label: 'Numbered list',
    words: 'ordered ol',
    typed: '1.',
    sameAs: 'make-numbered-list',
    apply: blockCommands['make-numbered-list'],
  },
  {
    label: 'Task list',
    words: 'to do checklist boxes',
    typed: '[ ]',
    sameAs: 'make-task-list',
    apply: blockCommands['make-task-list'],
  },
  {
    label: 'Quote',
    words: 'blockquote',
    typed: '>',
    sameAs: 'make-quote',
    apply: blockCommands['make-quote'],
  },
  { label: 'Pull quote', words: 'large', apply: (chain) => chain.setNode('pullQuote') },
  {
    label: 'Box',
    words: 'callout note tip warning aside',
    apply: (chain) => chain.wrapIn('callout'),
  },
  { label: 'Fold', words: 'details summary collapse', apply: (chain) => chain.setDetails() },
  {
    label: 'Picture…',
    words: 'figure image photo illustration',
    apply: (chain) => chain.choosePictures('one'),
  },
  {
    label: 'Gallery…',
    words: 'figure pictures images photos several',
    apply: (chain) => chain.choosePictures('several'),
  },
  {
    label: 'Table',
    words: 'rows columns grid',
    typed: '|||',
    apply: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
  },
  {
    label: 'Footnote',
    words: 'note reference',
    typed: '^[',
    sameAs: 'make-footnote',
    apply: blockCommands['make-footnote'],
  },
  {
    label: 'Card',
    words: 'link bookmark box',
    apply: (chain) => insertBox(chain, 'card'),
  },
  {
    label: 'Embed',
    words: 'video film youtube post social',
    apply: (chain) => insertBox(chain, 'embed'),
  },
  {
    label: 'Code block',
    words: 'program',
    typed: '```',
    sameAs: 'make-code-block',
    apply: blockCommands['make-code-block'],
  },
  {
    label: 'Rule',
    words: 'line break divider hr',
    typed: '---',
    apply: (chain) => chain.setHorizontalRule(),
  },
]

/** Its fields are drawn by the next frame. */
function insertBox(chain: ChainedCommands, type: 'card' | 'embed'): ChainedCommands {
  return chain.insertContent({ type }).command(({ editor, dispatch }) => {
    if (dispatch !== undefined) requestAnimationFrame(() => enterFields(editor))
    return true
  })
}

export function choicesFor(query: string): readonly BlockChoice[] {
  return namedSo(blockChoices, query)
}

/** Those whose name begins as was typed, then those that another word leads to. */
export function namedSo<C extends Choice>(choices: readonly C[], query: string): readonly C[] {
  const typed = query.toLowerCase()
  const named = choices.filter(({ label }) => label.toLowerCase().startsWith(typed))
  const others = choices.filter((choice) => !named.includes(choice) && isCalled(choice, typed))
  return [...named, ...others]
}

function isCalled({ label, words }: Choice, typed: string): boolean {
  return `${label.toLowerCase()} ${words}`.split(' ').some((word) => word.startsWith(typed))
}

export function applyChoice(editor: Editor, choice: Choice): boolean {
  return choice.apply(editor.chain().focus()).run()
}
