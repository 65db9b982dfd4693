import { getChangedRanges } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { ReplaceStep, type Step } from '@tiptap/pm/transform'

import { markDeleted } from './mark-deleted.ts'
import { isMarkStep, markFormatted } from './mark-formatted.ts'
import { insertMarked } from './mark-inserted.ts'
import { markRestructured } from './mark-restructured.ts'
import { placeCaret } from './place-caret.ts'
import { type Suggester, suggestionAt } from './suggester.ts'

/**
 * The change as a suggestion: what it takes out stays with a deletion mark, what it puts in gets an
 * insertion mark, and text that is set otherwise remembers how it was set. What one has just suggested
 * oneself is really taken out again. Blocks that become another kind or stand in another list or quote
 * remember what they were; other changes of structure are made as they are.
 */
export function trackChange(
  change: Transaction,
  state: EditorState,
  suggester: Suggester,
): Transaction {
  const tracked = trackedChange(change, state, suggester)
  if (tracked === change) return change
  for (const name of carriedMeta) {
    const value: unknown = change.getMeta(name)
    if (value !== undefined) tracked.setMeta(name, value)
  }
  if (change.scrolledIntoView) tracked.scrollIntoView()
  return change.storedMarksSet ? tracked.setStoredMarks(change.storedMarks) : tracked
}

const carriedMeta = ['addToHistory', 'composition', 'paste', 'preventUpdate', 'uiEvent']

function trackedChange(change: Transaction, state: EditorState, suggester: Suggester): Transaction {
  if (!change.docChanged) return change
  if (change.steps.every(isMarkStep)) return markFormatted(change, state, suggester)
  if (!change.steps.every((step, at) => isTextStep(step, change.docs[at]))) {
    return markRestructured(change, state, suggester)
  }
  const ranges = getChangedRanges(change).toSorted(
    (one, other) => other.oldRange.from - one.oldRange.from,
  )
  const tracked = state.tr
  // From the end, so that the places of the changes before stay what they are.
  for (const { oldRange, newRange } of ranges) {
    const name = suggestionAt(tracked.doc, oldRange, suggester)
    const deleted = markDeleted(tracked, oldRange, name)
    const slice = change.doc.slice(newRange.from, newRange.to)
    const inserted =
      slice.size === 0 ? null : insertMarked(tracked, { at: deleted.to, slice, name })
    if (ranges.length === 1) {
      placeCaret({ tracked, change, before: state.selection, newRange, deleted, inserted })
    }
  }
  return tracked
}

/** Text put in and taken out, not a picture or a card whose words are changed in its own fields. */
function isTextStep(step: Step, doc: Node | undefined): boolean {
  if (isMarkStep(step)) return true
  if (!(step instanceof ReplaceStep)) return false
  const [former, next] = [doc?.nodeAt(step.from), step.slice.content.firstChild]
  const isSameLeaf =
    former?.isLeaf === true &&
    !former.isInline &&
    next?.type === former.type &&
    step.to - step.from === former.nodeSize
  return !isSameLeaf
}
