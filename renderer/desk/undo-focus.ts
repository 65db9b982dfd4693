import type { DeskActions } from './desk-store.ts'

/**
 * True when undo is the business of the text field that has the focus. It is not right after an act of
 * the desk that moved the focus into a field, such as joining two posts.
 */
export function isFieldUndo({ isActNewest }: Pick<DeskActions, 'isActNewest'>): boolean {
  return !isActNewest() && isTextField(document.activeElement)
}

function isTextField(element: Element | null): boolean {
  // The palette goes away before its command is done.
  if (element === null || element.closest('[data-palette]') !== null) return false
  if (element instanceof HTMLTextAreaElement) return true
  if (element instanceof HTMLInputElement) return !withoutText.includes(element.type)
  return element instanceof HTMLElement && element.isContentEditable
}

const withoutText: readonly string[] = ['button', 'checkbox', 'color', 'file', 'radio', 'range']
