import type { Editor } from '@tiptap/core'

import type { CommandName } from '../../core/desk/command.ts'
import type { DeskTools } from '../desk/desk-context.ts'
import { leaveBlock, moveBlock } from './block-keys.ts'

export type TextCommand = Extract<
  CommandName,
  | 'make-footnote'
  | 'non-breaking-space'
  | `make-${'bold' | 'italic' | 'small-capitals' | 'strike' | 'code'}`
  | `make-${'text' | 'heading' | 'subheading' | 'minor-heading'}`
  | `make-${'bulleted' | 'numbered' | 'task'}-list`
  | `make-${'quote' | 'code-block'}`
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
    case 'make-footnote':
      return commands.insertFootnote()
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
      return commands.setParagraph()
    case 'make-heading':
      return commands.setHeading({ level: 2 })
    case 'make-subheading':
      return commands.setHeading({ level: 3 })
    case 'make-minor-heading':
      return commands.setHeading({ level: 4 })
    case 'make-bulleted-list':
      return commands.toggleBulletList()
    case 'make-numbered-list':
      return commands.toggleOrderedList()
    case 'make-task-list':
      return commands.toggleTaskList()
    case 'make-quote':
      return commands.toggleBlockquote()
    case 'make-code-block':
      return commands.setCodeBlock()
    case 'move-block-up':
      return moveBlock(editor, -1)
    case 'move-block-down':
      return moveBlock(editor, 1)
    case 'line-below-block':
      return leaveBlock(editor)
  }
}
