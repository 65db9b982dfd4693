import type { Footnote } from '../../document/inline.ts'
import { type Markup, markup } from '../markup.ts'
import { inlineRuns, noteReference } from './docx-inline.ts'
import type { DocxMarkup } from './docx-markup.ts'
import { textNamespaces } from './docx-namespaces.ts'
import { paragraph, run, textPiece } from './docx-paragraph.ts'
import type { DocxRecorder } from './docx-recorder.ts'

/** The notes at the foot of the page, and the lines that Word draws above them. */
export function notesPart(recorder: DocxRecorder): Markup {
  return markup`<w:footnotes ${textNamespaces}>
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>
${recorder.notes().map((note, at) => noteMarkup(note, at + 1, recorder))}</w:footnotes>`
}

function noteMarkup({ content = [] }: Footnote, id: number, recorder: DocxRecorder): Markup {
  const number = run(markup`<w:footnoteRef/>`, noteReference)
  const runs = inlineRuns(content, { recorder, markup: nothingSaid, around: [] })
  return markup`<w:footnote w:id="${id}">${paragraph({ style: 'FootnoteText' }, [
    number,
    run(textPiece(' ')),
    ...runs,
  ])}</w:footnote>\n`
}

/** Comments on a note stand at its number. */
const nothingSaid: DocxMarkup = { begins: () => [], ends: () => [], ending: () => null }
