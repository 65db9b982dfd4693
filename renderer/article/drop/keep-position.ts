import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'

/** A place in the text that stays where it is while others write around it, until it is forgotten. */
export interface KeptPosition {
  readonly now: () => number
  readonly forget: () => void
}

export function keepPosition(editor: Editor, position: number): KeptPosition {
  let place = position

  function follow({ transaction }: { readonly transaction: Transaction }): void {
    place = transaction.mapping.map(place)
  }
  editor.on('transaction', follow)
  return { now: () => place, forget: () => editor.off('transaction', follow) }
}
