import { Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'

/**
 * Begins a step for undo where words are typed over, cut or deleted at one go: the history would join it with what was
 * typed just before, so that undo took that away as well.
 */
export const UndoSteps = Extension.create({
  name: 'undoSteps',
  dispatchTransaction({ transaction, next }) {
    next(takesWordsAway(transaction) ? closeHistory(transaction) : transaction)
  },
})

/** More than the letter that a key deletes. */
function takesWordsAway({ before, steps }: Transaction): boolean {
  const [first] = steps
  return (
    first instanceof ReplaceStep &&
    first.to - first.from > 1 &&
    before.textBetween(first.from, first.to).length > 1
  )
}
