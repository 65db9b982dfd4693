import { type Editor, Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

import { commandForKeys } from '../controls/shortcut.ts'

/**
 * What is typed into the fields of a block is part of the text and of its history, which takes back what was typed
 * without a pause. The browser’s own history of a field takes back letter by letter where the page changes at each.
 */
export const FieldHistory = Extension.create({
  name: 'fieldHistory',

  addProseMirrorPlugins() {
    const { editor } = this

    function onKeyDown(event: KeyboardEvent): void {
      if (isField(event.target)) followKeys(editor, event)
    }

    /** Undo and redo of the menu. */
    function onBeforeInput(event: InputEvent): void {
      if (!isField(event.target) || !event.inputType.startsWith('history')) return
      event.preventDefault()
      follow(editor, event.inputType === 'historyUndo' ? 'undo' : 'redo')
    }

    return [
      new Plugin({
        view({ dom }) {
          dom.addEventListener('keydown', onKeyDown, true)
          dom.addEventListener('beforeinput', onBeforeInput, true)
          return {
            destroy() {
              dom.removeEventListener('keydown', onKeyDown, true)
              dom.removeEventListener('beforeinput', onBeforeInput, true)
            },
          }
        },
      }),
    ]
  },
})

/** Undoes and redoes in the text where the keys in a field ask for it. */
function followKeys(editor: Editor, event: KeyboardEvent): void {
  const command = commandForKeys(event)
  if (command !== 'undo' && command !== 'redo') return
  event.preventDefault()
  follow(editor, command)
}

function follow({ commands, view }: Editor, step: 'undo' | 'redo'): void {
  commands[step]()
  // The block may be gone, and its field with it.
  if (document.activeElement === document.body) view.focus()
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
}
