import { type Markup, markup, nothing } from '../markup.ts'
import { wordAuthor } from './docx-change.ts'
import { textNamespaces } from './docx-namespaces.ts'
import { run, textPiece } from './docx-paragraph.ts'
import type { DocxRemark } from './docx-recorder.ts'
import { wordTime } from './word-time.ts'

/** What was said about the text. */
export function commentsPart(remarks: readonly DocxRemark[]): Markup {
  return markup`<w:comments ${textNamespaces}>\n${remarks.map(remarkMarkup)}</w:comments>`
}

/** Which remark answers which, and what is resolved. */
export function commentThreadsPart(remarks: readonly DocxRemark[]): Markup {
  return markup`<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">\n${remarks.map(
    ({ number, answers, isResolved }) => {
      const parent =
        answers === null ? nothing : markup` w15:paraIdParent="${paragraphId(answers)}"`
      return markup`<w15:commentEx w15:paraId="${paragraphId(number)}"${parent} w15:done="${isResolved ? 1 : 0}"/>\n`
    },
  )}</w15:commentsEx>`
}

function remarkMarkup({ number, remark: { author, time, text } }: DocxRemark): Markup {
  const date = time === null ? nothing : markup` w:date="${wordTime(time)}"`
  return markup`<w:comment w:id="${number}" w:author="${wordAuthor(author)}"${date} w:initials="${initials(author)}"><w:p w14:paraId="${paragraphId(number)}"><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>${run(markup`<w:annotationRef/>`, reference)}${run(textPiece(text))}</w:p></w:comment>\n`
}

const reference: Markup = { markup: '<w:rStyle w:val="CommentReference"/>' }

/** Eight hexadecimal digits, as Word names paragraphs. */
function paragraphId(number: number): string {
  return (number + 1).toString(16).toUpperCase().padStart(8, '0')
}

function initials(author: string): string {
  return wordAuthor(author)
    .split(/\s+/u)
    .map((word) => word.slice(0, 1))
    .join('')
    .slice(0, 9)
}
