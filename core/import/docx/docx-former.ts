import type { Paragraph } from '../../document/document.ts'
import type { EditingMark, Modification, SuggestionAttributes } from '../../document/mark.ts'
import { listPlaceSchema } from '../../editing/list-level.ts'
import { listSchema, type Wrapper } from '../../editing/wrapper.ts'
import { headingAt, type LineKind } from './docx-line-kind.ts'

/** What a line was before somebody suggested otherwise. */
export interface FormerKind {
  readonly attrs: SuggestionAttributes
  readonly before: LineKind
  readonly after: LineKind
}

/** The marks of a block that remembers what it was; none where only its looks changed. */
export function formerMarks(
  former: FormerKind | null,
  headingOffset: 0 | 1,
): { readonly marks?: readonly Modification[] } {
  if (former === null) return {}
  const { attrs, ...kinds } = former
  const marks = [...kindChanges(kinds, headingOffset), ...placeChanges(kinds)].map(
    (change): Modification => ({
      type: 'modification',
      attrs: { ...attrs, attrName: null, ...change },
    }),
  )
  return marks.length === 0 ? {} : { marks }
}

type Kinds = Omit<FormerKind, 'attrs'>

type Change = Pick<Modification['attrs'], 'type' | 'previousValue' | 'newValue'> & {
  readonly attrName?: string
}

function kindChanges({ before, after }: Kinds, headingOffset: 0 | 1): readonly Change[] {
  const [level, levelNow] = [before, after].map(({ headingLevel }) =>
    headingLevel === null ? null : headingAt(headingLevel + headingOffset),
  )
  const isOther = before.block !== after.block
  return [
    ...(level === null || level === undefined || (level === levelNow && !isOther)
      ? []
      : [{ type: 'attr', attrName: 'level', previousValue: level, newValue: levelNow ?? null }]),
    ...(isOther ? [{ type: 'nodeType', previousValue: before.block, newValue: after.block }] : []),
  ]
}

function placeChanges({ before, after }: Kinds): readonly Change[] {
  const [isItem, isItemNow] = [isList(before.wrapper), isList(after.wrapper)]
  const isSameWrapper = before.wrapper?.type === after.wrapper?.type
  const isInner = before.listLevel > 1 || after.listLevel > 1
  const isSame = isSameWrapper && before.listLevel === after.listLevel
  const wrapper = {
    type: 'wrapper',
    previousValue: before.wrapper,
    newValue: after.wrapper?.type ?? null,
  }
  const level = {
    type: 'listLevel',
    previousValue: { level: before.listLevel, list: isItem ? before.wrapper : after.wrapper },
    newValue: isItemNow ? after.listLevel : null,
  }
  return [
    ...(isSameWrapper || (isItem && isItemNow && isInner) ? [] : [wrapper]),
    ...(isSame || !isInner ? [] : [level]),
  ]
}

function isList(wrapper: Wrapper | null): boolean {
  return listSchema.safeParse(wrapper).success
}

/** The line of a task, which Word knows as one of a bulleted list. */
export function asTaskLine({ marks, ...line }: Paragraph): Paragraph {
  return marks === undefined ? line : { ...line, marks: marks.map(asTaskMark) }
}

function asTaskMark(mark: EditingMark): EditingMark {
  if (mark.type !== 'modification') return mark
  const { attrs } = mark
  if (attrs.type === 'wrapper' && attrs.newValue === 'bulletList') {
    return { ...mark, attrs: { ...attrs, newValue: 'taskList' } }
  }
  const place = listPlaceSchema.safeParse(attrs.previousValue).data
  if (attrs.type !== 'listLevel' || place?.list.type !== 'bulletList') return mark
  return { ...mark, attrs: { ...attrs, previousValue: { ...place, list: { type: 'taskList' } } } }
}
