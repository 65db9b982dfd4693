import type { Inline } from '../document/inline.ts'
import type { EditingMark } from '../document/mark.ts'
import { placeholder } from '../editing/suggestion.ts'

/** A line whose beginning or end somebody suggested: where two lines are parted or joined, both ends hold the mark. */
export function withChangedEnds(
  content: readonly Inline[],
  { before, after }: { readonly before: EditingMark | null; readonly after: EditingMark | null },
): readonly Inline[] {
  return [
    ...(before === null || holds(content[0], before) ? [] : [held(before)]),
    ...content,
    ...(after === null || holds(content.at(-1), after) ? [] : [held(after)]),
  ]
}

function holds(inline: Inline | undefined, mark: EditingMark): boolean {
  return (inline?.marks ?? []).some(
    (each) => each.type === mark.type && each.attrs.id === mark.attrs.id,
  )
}

function held(mark: EditingMark): Inline {
  return { type: 'text', text: placeholder, marks: [mark] }
}
