import type { SuggestionAttributes } from '../../document/mark.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import type { TextChange } from './docx-markup.ts'
import type { DocxRecorder } from './docx-recorder.ts'
import { wordTime } from './word-time.ts'

/** Who changed it and when, with a number that no other change of the file has. */
export function changeAttributes(
  { author, time }: Omit<SuggestionAttributes, 'id'>,
  recorder: DocxRecorder,
): Markup {
  const date = time === null ? nothing : markup` w:date="${wordTime(time)}"`
  return markup`w:id="${recorder.nextNumber()}" w:author="${wordAuthor(author)}"${date}`
}

/** Word asks for a name. */
export function wordAuthor(author: string): string {
  return author === '' ? 'Unknown' : author
}

/** A run that was put in, or taken out, or both. */
export function changedRun(
  content: Markup,
  changes: readonly TextChange[],
  recorder: DocxRecorder,
): Markup {
  return changes.toSorted(deletionsFirst).reduce((inner, change) => {
    const attributes = changeAttributes(change.attrs, recorder)
    return change.type === 'insertion'
      ? markup`<w:ins ${attributes}>${inner}</w:ins>`
      : markup`<w:del ${attributes}>${inner}</w:del>`
  }, content)
}

/** The end of a paragraph that was put in or taken out. */
export function changedEnding(change: TextChange, recorder: DocxRecorder): Markup {
  const attributes = changeAttributes(change.attrs, recorder)
  return change.type === 'insertion'
    ? markup`<w:ins ${attributes}/>`
    : markup`<w:del ${attributes}/>`
}

/** What was put in and then taken out stands in the format with the taking out inside. */
function deletionsFirst(one: TextChange, other: TextChange): number {
  return Number(one.type === 'insertion') - Number(other.type === 'insertion')
}
