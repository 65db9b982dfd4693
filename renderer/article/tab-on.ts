import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Leads Tab on to the control that follows the caret. For the browser the text is one control, and the next one is its
 * first field, however far up.
 */
export const TabOn = Extension.create({
  name: 'tabOn',
  // Behind lists, tables and notes, which have the key for themselves.
  priority: 50,
  addProseMirrorPlugins: () => [new Plugin({ props: { handleKeyDown: tabOn } })],
})

function tabOn(view: EditorView, { key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent) {
  if (key !== 'Tab' || shiftKey || ctrlKey || altKey || metaKey) return false
  const next = controlAfter(caretIn(view))
  next?.focus()
  return next !== undefined
}

function caretIn(view: EditorView): Range {
  const { selection } = view.state
  const { node, offset } = view.domAtPos(
    selection.$anchor.parent.isTextblock ? selection.to : selection.from,
  )
  const caret = new Range()
  caret.setStart(node, offset)
  return caret
}

function controlAfter(caret: Range): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(controls)].find(
    (control) =>
      caret.comparePoint(control, 0) > 0 &&
      control.tabIndex >= 0 &&
      // It goes as soon as a key is pressed.
      control.closest('[data-follows-pointer]') === null &&
      control.checkVisibility({ visibilityProperty: true }),
  )
}

const controls = ['a[href]', 'button', 'input', 'select', 'summary', 'textarea', '[tabindex]']
  .map((control) => `${control}:not(:disabled, [inert] *)`)
  .join()
