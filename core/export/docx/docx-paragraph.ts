import { type Markup, markup, nothing } from '../markup.ts'

/** The styles of paragraphs that `docx-styles.ts` declares; null is the text itself. */
export type ParagraphStyle =
  | 'Title'
  | 'Subtitle'
  | 'Byline'
  | 'AuthorBio'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Quote'
  | 'ListParagraph'
  | 'CodeBlock'
  | 'HorizontalRule'
  | 'Figure'
  | 'LeadPicture'
  | 'Caption'
  | 'PullQuote'
  | 'Attribution'
  | 'Callout'
  | 'LinkCard'
  | 'Embed'
  | 'DetailsSummary'
  | 'TableHeading'
  | 'FootnoteText'
  | null

export interface ParagraphLook {
  readonly style: ParagraphStyle
  /** The list that numbers the paragraph, and how many lists are around that. */
  readonly list?: ListPlace
  /** How many lists the paragraph stands in without being numbered by one. */
  readonly indent?: number
  readonly alignment?: 'left' | 'center' | 'right'
  /** What happened to the end of the paragraph. */
  readonly ending?: Markup
  /** What the paragraph was before. */
  readonly former?: Markup
}

interface ListPlace {
  readonly id: number
  readonly level: number
}

/** A paragraph of runs. */
export function paragraph(
  { style, list, indent, alignment, ending, former }: ParagraphLook,
  runs: Markup | readonly Markup[],
): Markup {
  const properties = [
    style === null ? nothing : markup`<w:pStyle w:val="${style}"/>`,
    list === undefined ? nothing : numbering(list),
    indent === undefined || indent === 0 ? nothing : markup`<w:ind w:left="${indent * 425}"/>`,
    alignment === undefined ? nothing : markup`<w:jc w:val="${alignment}"/>`,
    ending === undefined ? nothing : markup`<w:rPr>${ending}</w:rPr>`,
    former ?? nothing,
  ]
  return markup`<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>\n`
}

/** Word has nine levels. */
export const deepestLevel = 8

export function numbering({ id, level }: ListPlace): Markup {
  return markup`<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`
}

/** Lines of plain text as one paragraph. */
export function textParagraph(style: ParagraphStyle, lines: readonly string[]): Markup {
  const runs = lines.map((line, at) =>
    at === 0 ? run(textPiece(line)) : run(markup`<w:br/>${textPiece(line)}`),
  )
  return paragraph({ style }, runs)
}

export function run(content: Markup, properties: Markup = nothing): Markup {
  return properties.markup === ''
    ? markup`<w:r>${content}</w:r>`
    : markup`<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`
}

/** Text in a run; tabs and line ends as Word has them. */
export function textPiece(text: string, element: 'w:t' | 'w:delText' = 'w:t'): Markup {
  const name: Markup = { markup: element }
  return markup`${text
    .split(/(\n|\t)/u)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\n') return markup`<w:br/>`
      if (piece === '\t') return markup`<w:tab/>`
      return markup`<${name} xml:space="preserve">${piece}</${name}>`
    })}`
}
