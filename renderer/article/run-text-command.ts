import type { Editor } from '@tiptap/core'

import type { CommandName } from '../../core/desk/command.ts'
import type { DeskTools } from '../desk/desk-context.ts'
import { type BlockCommand, blockCommands } from './block-commands.ts'
import { leaveBlock, moveBlock } from './block-keys.ts'

export type TextCommand = Extract<
  CommandName,
  | BlockCommand
  | 'non-breaking-space'
  | `make-${'bold' | 'italic' | 'small-capitals' | 'strike' | 'code'}`
  | `move-block-${'up' | 'down'}`
  | 'line-below-block'
>

/** What is done with the text on the page where its caret stands, or stood last. */
export function runTextCommand(command: TextCommand, { words }: Pick<DeskTools, 'words'>): void {
  const { editor } = words.store.getState()
  if (editor === null || editor.isDestroyed || !editor.isEditable) return
  editor.view.focus()
  apply(command, editor)
}

function apply(command: TextCommand, editor: Editor): boolean {
  const { commands } = editor
  switch (command) {
    case 'non-breaking-space':
      return commands.insertContent('\u00A0')
    case 'make-bold':
      return commands.toggleBold()
    case 'make-italic':
      return commands.toggleItalic()
    case 'make-small-capitals':
      return commands.toggleMark('smallCaps')
    case 'make-strike':
      return commands.toggleStrike()
    case 'make-code':
      return commands.toggleCode()
    case 'make-text':
    case 'make-heading':
    case 'make-subheading':
    case 'make-minor-heading':
    case 'make-bulleted-list':
    case 'make-numbered-list':
    case 'make-task-list':
    case 'make-quote':
    case 'make-code-block':
    case 'make-footnote':
      return blockCommands[command](editor.chain()).run()
    case 'move-block-up':
      return moveBlock(editor, -1)
    case 'move-block-down':
      return moveBlock(editor, 1)
    case 'line-below-block':
      return leaveBlock(editor)
  }
}
