import type { ChainedCommands, Editor } from '@tiptap/core'

import { enterFields } from './block-keys.ts'

/** Something that can be put on the page or made of the paragraph under the caret. */
export interface BlockChoice {
  readonly label: string
  /** Other words that people look for. */
  readonly words: string
  /** What writes it without a menu. */
  readonly typed?: string
  readonly apply: (chain: ChainedCommands) => ChainedCommands
}

/** What the menus offer, in the order in which they show it. */
export const blockChoices: readonly BlockChoice[] = [
  { label: 'Text', words: 'paragraph plain', apply: (chain) => chain.setParagraph() },
  {
    label: 'Heading',
    words: 'title h2',
    typed: '##',
    apply: (chain) => chain.setHeading({ level: 2 }),
  },
  {
    label: 'Subheading',
    words: 'title h3',
    typed: '###',
    apply: (chain) => chain.setHeading({ level: 3 }),
  },
  {
    label: 'Minor heading',
    words: 'title h4',
    typed: '####',
    apply: (chain) => chain.setHeading({ level: 4 }),
  },
  {
    label: 'Bulleted list',
    words: 'points unordered ul',
    typed: '-',
    apply: (chain) => chain.toggleBulletList(),
  },
  {
    label: 'Numbered list',
    words: 'ordered ol',
    typed: '1.',
    apply: (chain) => chain.toggleOrderedList(),
  },
  {
    label: 'Task list',
    words: 'to do checklist boxes',
    typed: '[ ]',
    apply: (chain) => chain.toggleTaskList(),
  },
  { label: 'Quote', words: 'blockquote', typed: '>', apply: (chain) => chain.toggleBlockquote() },
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
    apply: (chain) => chain.insertFootnote(),
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
  { label: 'Code block', words: 'program', typed: '```', apply: (chain) => chain.setCodeBlock() },
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

/** Those whose name begins as was typed, then those that another word leads to. */
export function choicesFor(query: string): readonly BlockChoice[] {
  const typed = query.toLowerCase()
  const named = blockChoices.filter(({ label }) => label.toLowerCase().startsWith(typed))
  const others = blockChoices.filter((choice) => !named.includes(choice) && isCalled(choice, typed))
  return [...named, ...others]
}

function isCalled({ label, words }: BlockChoice, typed: string): boolean {
  return `${label.toLowerCase()} ${words}`.split(' ').some((word) => word.startsWith(typed))
}

export function applyChoice(editor: Editor, choice: BlockChoice): boolean {
  return choice.apply(editor.chain().focus()).run()
}
