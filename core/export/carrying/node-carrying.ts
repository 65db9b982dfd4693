import type { NodeName } from '../../document/document.ts'
import {
  carried,
  type CarryingRow,
  inHosts,
  inPages,
  inType,
  partlyLost,
  mapped,
  ofPieces,
  onTheWeb,
} from './carrying.ts'
import { describedInText, noBoxes } from './plain-losses.ts'

const folded: CarryingRow = ofPieces({
  ...onTheWeb(carried),
  newsletter: mapped('an open block: mail has no folds'),
  pdf: mapped('an open block: paper has no folds'),
  markdown: mapped('HTML that most programs fold'),
  text: partlyLost('The folds', 'Plain text shows all of what they hold.'),
  docx: partlyLost('Folds', 'Word has none. What is folded stands open below its summary.'),
  icml: partlyLost('Folds', 'Paper has none. What is folded stands open below its summary.'),
})

/** What becomes of each node of a body. */
export const nodeCarrying: Readonly<Record<NodeName, CarryingRow>> = {
  doc: plainly('a file'),
  paragraph: plainly('lines with a blank line between'),
  text: plainly('words'),
  hardBreak: plainly('the end of a line'),
  heading: plainly('a line of its own'),
  bulletList: plainly('lines that begin with “-”'),
  orderedList: plainly('lines that begin with their number'),
  listItem: plainly('a line of the list'),
  blockquote: plainly('lines that begin with “>”'),
  codeBlock: plainly('lines that are indented'),
  horizontalRule: plainly('three stars'),
  taskList: { ...plainly('lines that begin with their box'), ...inType(mapped('a list')) },
  taskItem: {
    ...plainly('a line that begins with its box'),
    ...inType(mapped('a line that begins with its box')),
  },
  pullQuote: ofPieces({
    ...inPages(carried),
    ...inHosts(mapped('a quotation with its attribution')),
    markdown: partlyLost('The pull quotes', 'They become quotes like the others.'),
    text: partlyLost('The pull quotes', 'They become quotes like the others.'),
    ...inType(carried),
  }),
  figure: ofPieces({
    ...onTheWeb(carried),
    markdown: mapped('pictures with what is said of them in italics below'),
    text: describedInText,
    ...inType(carried),
  }),
  table: plainly('columns of letters, or cells with bars between where they are too wide'),
  tableRow: plainly('a line'),
  tableHeader: {
    ...plainly('a cell above a line'),
    markdown: mapped('a cell of the head row; elsewhere it is made plain, which is told'),
  },
  tableCell: plainly('words between bars'),
  callout: ofPieces({
    ...inPages(carried),
    ...inHosts(noBoxes),
    markdown: mapped('a quote that begins with its tone, as GitHub writes boxes'),
    text: mapped('an indented block below its tone'),
    docx: mapped('paragraphs of the style Callout below their tone'),
    icml: mapped('paragraphs of the style Box text below their tone'),
  }),
  details: folded,
  detailsSummary: folded,
  detailsContent: folded,
  card: ofPieces({
    ...inPages(carried),
    ...inHosts(mapped('paragraphs in a block that a design may set apart')),
    markdown: partlyLost('The boxes of cards', 'They become paragraphs that begin with a link.'),
    text: mapped('lines with a number for the link'),
    ...inType(mapped('a paragraph of the style for link cards')),
  }),
  embed: ofPieces({
    ...onTheWeb(mapped('a link to where it stands: nothing is fetched while somebody reads')),
    markdown: partlyLost('The players of embeds', 'A link stands in their place.'),
    text: partlyLost('The players of embeds', 'A link stands in their place.'),
    ...inType(mapped('a paragraph of the style for link cards')),
  }),
  footnote: ofPieces({
    ...onTheWeb(mapped('a number with its note at the end of the article')),
    markdown: carried,
    text: mapped('a raised number with its note at the end'),
    ...inType(carried),
  }),
}

function plainly(inText: string): CarryingRow {
  return ofPieces({
    ...onTheWeb(carried),
    markdown: carried,
    text: mapped(inText),
    ...inType(carried),
  })
}
