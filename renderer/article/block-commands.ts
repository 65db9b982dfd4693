import type { ChainedCommands } from '@tiptap/core'

/** What commands of the desk make of the block in which the caret stands, by their names. */
export const blockCommands = {
  'make-text': (chain) => chain.setParagraph(),
  'make-heading': (chain) => chain.setHeading({ level: 2 }),
  'make-subheading': (chain) => chain.setHeading({ level: 3 }),
  'make-minor-heading': (chain) => chain.setHeading({ level: 4 }),
  'make-bulleted-list': (chain) => chain.toggleBulletList(),
  'make-numbered-list': (chain) => chain.toggleOrderedList(),
  'make-task-list': (chain) => chain.toggleTaskList(),
  'make-quote': (chain) => chain.toggleBlockquote(),
  'make-code-block': (chain) => chain.setCodeBlock(),
  'make-footnote': (chain) => chain.insertFootnote(),
} satisfies Readonly<Record<string, (chain: ChainedCommands) => ChainedCommands>>

export type BlockCommand = keyof typeof blockCommands
