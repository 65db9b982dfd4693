import type { Mark, Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { AddMarkStep, RemoveMarkStep, type Step } from '@tiptap/pm/transform'

import { ownInsertion, type Range, type Suggester } from './suggester.ts'

export function isMarkStep(step: Step): step is AddMarkStep | RemoveMarkStep {
  return step instanceof AddMarkStep || step instanceof RemoveMarkStep
}

/** Text that is set otherwise remembers how it was set; set as it was before, it forgets. */
export function markFormatted(
  change: Transaction,
  state: EditorState,
  { author, now, newId }: Suggester,
): Transaction {
  const modification = state.schema.marks['modification']
  const steps = change.steps.filter(isMarkStep)
  if (modification === undefined || !steps.some(({ mark }) => isFormat(mark))) return change
  const tracked = state.tr
  for (const step of steps) tracked.step(step)
  const name = { id: newId(), author, time: now() }
  for (const { from, to, node } of formerTexts(state.doc, steps)) {
    if (ownInsertion(node, author) !== null) continue
    const earlier = node.marks.find(isFormatChange)
    const previous: unknown = earlier?.attrs['previousValue'] ?? formatsOf(node)
    if (earlier !== undefined) tracked.removeMark(from, to, earlier)
    const after = tracked.doc.nodeAt(from)
    if (after === null || JSON.stringify(formatsOf(after)) === JSON.stringify(previous)) continue
    const attributes = earlier?.attrs ?? { ...name, type: 'format', attrName: null, newValue: null }
    tracked.addMark(from, to, modification.create({ ...attributes, previousValue: previous }))
  }
  return tracked
}

interface FormerText extends Range {
  readonly node: Node
}

/** The pieces of text that the steps set otherwise, each once, as they were. */
function formerTexts(doc: Node, steps: readonly Range[]): readonly FormerText[] {
  const found = new Map<string, FormerText>()
  for (const { from, to } of steps) {
    doc.nodesBetween(from, to, (node, position) => {
      if (!node.isText) return true
      const piece = {
        from: Math.max(position, from),
        to: Math.min(position + node.nodeSize, to),
        node,
      }
      if (piece.to > piece.from) found.set(`${piece.from} ${piece.to}`, piece)
      return false
    })
  }
  return [...found.values()]
}

function isFormatChange({ type, attrs }: Mark): boolean {
  return type.name === 'modification' && attrs['type'] === 'format'
}

function formatsOf({ marks }: Node): readonly unknown[] {
  return marks.filter(isFormat).map((mark): unknown => mark.toJSON())
}

const editingMarks = new Set(['comment', 'insertion', 'deletion', 'modification'])

function isFormat({ type }: Mark): boolean {
  return !editingMarks.has(type.name)
}
