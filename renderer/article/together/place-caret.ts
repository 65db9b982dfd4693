import { type Selection, TextSelection, type Transaction } from '@tiptap/pm/state'

import type { Range } from './suggester.ts'

/** Puts the caret where the person expects it: behind what was put in, before or behind what was taken out. */
export function placeCaret({
  tracked,
  change,
  before,
  newRange,
  deleted,
  inserted,
}: {
  readonly tracked: Transaction
  readonly change: Transaction
  readonly before: Selection
  readonly newRange: Range
  readonly deleted: Range
  readonly inserted: Range | null
}): void {
  const { head } = change.selection
  if (head < newRange.from || head > newRange.to) return
  const place =
    inserted === null ? behindDeletion(before, deleted) : inserted.to - (newRange.to - head)
  tracked.setSelection(TextSelection.near(tracked.doc.resolve(place), -1))
}

/** Deleting forwards the caret goes on, deleting backwards it goes back. */
function behindDeletion({ empty, from }: Selection, deleted: Range): number {
  return empty && from <= deleted.from ? deleted.to : deleted.from
}
