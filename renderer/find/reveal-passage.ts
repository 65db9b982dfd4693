import type { Editor } from '@tiptap/core'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'

import { fieldOnPage } from './field-on-page.ts'
import type { PagePassage } from './page-text.ts'

/** Selects the passage and brings it into sight; the focus stays where it is. */
export function revealPassage(editor: Editor, { place, match }: PagePassage): void {
  const { state, view } = editor
  switch (place.kind) {
    case 'field': {
      const field = fieldOnPage(place.field)
      field?.setSelectionRange(match.from, match.to)
      field?.scrollIntoView({ block: 'center' })
      return
    }
    case 'words': {
      const [from, to] = [place.start + match.from, place.start + match.to]
      view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)))
      intoSight(elementOf(view.domAtPos(from).node))
      return
    }
    case 'attribute':
      view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, place.position)))
      intoSight(elementOf(view.nodeDOM(place.position)))
  }
}

/** Puts the cursor to where one stands, to go on writing there. */
export function focusPassage(editor: Editor, passage: PagePassage | undefined): void {
  if (passage?.place.kind === 'field') fieldOnPage(passage.place.field)?.focus()
  else editor.view.focus()
}

function elementOf(node: Node | null): Element | null {
  return node instanceof Element ? node : (node?.parentElement ?? null)
}

function intoSight(element: Element | null): void {
  const folded = element?.closest('details:not([open])')
  if (folded instanceof HTMLDetailsElement) folded.open = true
  element?.scrollIntoView({ block: 'center' })
}
