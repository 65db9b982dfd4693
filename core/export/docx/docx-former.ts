import type { Modification } from '../../document/mark.ts'
import { listPlaceSchema } from '../../editing/list-level.ts'
import { listSchema, wrapperSchema } from '../../editing/wrapper.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { changeAttributes } from './docx-change.ts'
import { deepestLevel, numbering, type ParagraphStyle } from './docx-paragraph.ts'
import { bulletedList, type DocxRecorder } from './docx-recorder.ts'

/** What kind of paragraph it was, and where in a list it stood, before somebody suggested otherwise. */
export function formerLook(
  changes: readonly Modification[],
  recorder: DocxRecorder,
  around: { readonly lists: number; readonly style: ParagraphStyle },
): Markup {
  const [first] = changes
  if (first === undefined) return nothing
  const list = formerList(changes, recorder, around.lists)
  const own = changes.map(({ attrs }) => styleBefore(attrs)).find((name) => name !== null) ?? null
  const style = own ?? (list === null ? null : (around.style ?? 'ListParagraph'))
  const look = style === null ? nothing : markup`<w:pStyle w:val="${style}"/>`
  return markup`<w:pPrChange ${changeAttributes(first.attrs, recorder)}><w:pPr>${look}${list ?? nothing}</w:pPr></w:pPrChange>`
}

/** Null for what stood in none. */
function formerList(
  changes: readonly Modification[],
  recorder: DocxRecorder,
  lists: number,
): Markup | null {
  const wrapper = changes.find(({ attrs }) => attrs.type === 'wrapper')
  const moved = changes.find(({ attrs }) => attrs.type === 'listLevel')
  const outer = listSchema.safeParse(wrapper?.attrs.previousValue)
  const stoodInItem = outer.success && outer.data.isInItemAbove === true
  if (wrapper !== undefined && (!outer.success || stoodInItem)) return null
  const place = listPlaceSchema.safeParse(moved?.attrs.previousValue)
  const list = place.data?.list ?? outer.data
  if (list === undefined) return null
  const start = list.attrs?.['start']
  const id =
    list.type === 'orderedList'
      ? recorder.formerCountedList(typeof start === 'number' ? start : 1)
      : bulletedList
  return numbering({ id, level: Math.min((place.data?.level ?? lists + 1) - 1, deepestLevel) })
}

function styleBefore({ type, attrName, previousValue }: Modification['attrs']): ParagraphStyle {
  if (attrName === 'level' && typeof previousValue === 'number') {
    return headingStyles[Math.min(2, Math.max(0, previousValue - 2))] ?? null
  }
  if (type === 'wrapper') {
    return wrapperSchema.safeParse(previousValue).data?.type === 'blockquote' ? 'Quote' : null
  }
  return typeof previousValue === 'string' ? (stylesBefore.get(previousValue) ?? null) : null
}

const stylesBefore: ReadonlyMap<string, ParagraphStyle> = new Map([
  ['heading', 'Heading1'],
  ['codeBlock', 'CodeBlock'],
  ['pullQuote', 'PullQuote'],
])

const headingStyles = ['Heading1', 'Heading2', 'Heading3'] as const
