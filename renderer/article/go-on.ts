import type { Editor } from '@tiptap/core'
import { NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { NodeViewProps } from '@tiptap/react'
import type { KeyboardEvent } from 'react'

import { fieldsInTurn } from './fields-in-turn.ts'

/**
 * Leads on from the fields of a block: Enter to the next one in turn and from the last to the line below, as the arrow does
 * there; with Ctrl or Cmd from each to a new line below. Tab passes over the menu of a picture, in which letters choose;
 * the way back leads to it.
 */
export function goOnFromField(
  event: KeyboardEvent<HTMLElement>,
  { editor, getPos, node }: NodeViewProps,
): void {
  const { key, target, currentTarget } = event
  if (!(target instanceof HTMLTextAreaElement) || event.nativeEvent.isComposing) return
  const next = after(target, fieldsInTurn(currentTarget))
  const isAtEnd = next === undefined && target.selectionEnd === target.value.length
  const isToNew = key === 'Enter' && (event.ctrlKey || event.metaKey)
  const isLeaving = isToNew || (key === 'Enter' && next === undefined)
  const place = getPos()
  if (place !== undefined && (isLeaving || (key === 'ArrowDown' && isAtEnd))) {
    event.preventDefault()
    goBelow(editor, place + node.nodeSize, isToNew)
    return
  }
  const isTab = key === 'Tab' && !event.shiftKey
  const led = key === 'Enter' ? next : isTab ? behindMenu(target, currentTarget) : undefined
  if (key !== 'Enter' && led === undefined) return
  event.preventDefault()
  led?.focus()
  led?.select()
}

/** The field that the next Tab would reach if it were not for the menu between. */
function behindMenu(field: HTMLTextAreaElement, block: Element): HTMLTextAreaElement | undefined {
  const control = after(field, [...block.querySelectorAll('textarea, button')])
  const isMenu = control?.getAttribute('aria-haspopup') === 'true'
  return isMenu ? after(field, [...block.querySelectorAll('textarea')]) : undefined
}

function after<T extends Element>(one: Element, all: readonly T[]): T | undefined {
  return all[all.findIndex((each) => each === one) + 1]
}

/** Takes a block away by its own menu, and goes on in the text after the menu gave the focus back. */
export function removeBlock({ editor, deleteNode }: NodeViewProps): void {
  deleteNode()
  requestAnimationFrame(() => {
    if (!editor.isDestroyed) editor.view.focus()
  })
}

/** What is typed on a block that is selected as a whole goes into the line below, and on a sign in the line behind it. */
export function typeBehindSelected(view: EditorView, text: string): boolean {
  const { selection, tr } = view.state
  if (!(selection instanceof NodeSelection)) return false
  if (selection.node.isBlock && !addLine(tr, selection.to)) return true
  const at = selection.node.isBlock ? selection.to + 1 : selection.to
  tr.insertText(text, at)
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + text.length)).scrollIntoView())
  return true
}

/** Puts the caret into the line that follows, where it is to be new into an empty one; where there is none it is made. */
function goBelow({ view }: Editor, below: number, isToNew: boolean): void {
  // The field may put its words in order as it is left, which makes another state.
  view.focus()
  const { doc, tr } = view.state
  const line = doc.nodeAt(below)
  const isThere = line?.isTextblock === true && (!isToNew || line.content.size === 0)
  if (!isThere && !addLine(tr, below)) return
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, below + 1)).scrollIntoView())
}

function addLine(transaction: Transaction, place: number): boolean {
  const { doc } = transaction
  const around = doc.resolve(place)
  const line = doc.type.schema.node('paragraph')
  if (!around.parent.canReplaceWith(around.index(), around.index(), line.type)) return false
  transaction.insert(place, line)
  return true
}
