import type { Block, TableCell, TaskItem } from '../../document/document.ts'
import {
  carried,
  type CarryingRow,
  inHosts,
  inPages,
  inType,
  lost,
  mapped,
  ofPieces,
  onTheWeb,
  partlyLost,
} from './carrying.ts'
import {
  describedInText,
  noBoxes,
  noPicturesInText,
  noPlaces,
  plainTables,
} from './plain-losses.ts'

type AttributesOf<N> = N extends { readonly type: infer T extends string; readonly attrs: infer A }
  ? `${T}.${keyof A & string}`
  : never

/** What is said of a node beside its content, for example `figure.caption`. */
export type AttributeName = AttributesOf<Block | TaskItem | TableCell>

const everywhere: CarryingRow = ofPieces({
  ...onTheWeb(carried),
  markdown: carried,
  text: carried,
  ...inType(carried),
})

const behindCaption = { markdown: mapped('words behind the caption') }

const inParagraph: CarryingRow = { ...everywhere, markdown: mapped('words of the paragraph') }

const span: CarryingRow = { ...everywhere, markdown: plainTables }

const tallCells = {
  what: 'Cells over several rows',
  why: 'Plain text has them in their first row; the places below stay empty.',
}

const noLanguages = lost('The languages of code blocks', 'There is no place for them.')

const width: CarryingRow = ofPieces({
  ...onTheWeb(lost('The widths of table columns', 'Each column is as wide as what stands in it.')),
  markdown: lost('The widths of table columns', 'Markdown has none.'),
  text: lost('The widths of table columns', 'Each column is as wide as what stands in it.'),
  ...inType(lost('The widths of table columns', 'All columns of a table are of one width.')),
})

const alignment: CarryingRow = ofPieces({
  ...inPages(carried),
  ...inHosts(mapped('a class that a design may know')),
  markdown: mapped('the alignment of the whole column, as its first cell has it'),
  text: lost('How table cells are aligned', 'Plain text sets all of them to the left.'),
  ...inType(carried),
})

/** What becomes of each attribute of a node. */
export const attributeCarrying: Readonly<Record<AttributeName, CarryingRow>> = {
  'heading.level': {
    ...everywhere,
    text: lost('The levels of headings', 'Each is a line of its own in plain text.'),
  },
  'orderedList.start': everywhere,
  'taskItem.checked': everywhere,
  'pullQuote.attribution': { ...everywhere, markdown: mapped('a line of the quote') },
  'codeBlock.language': ofPieces({
    ...onTheWeb(mapped('a class that programs which colour code know')),
    newsletter: noLanguages,
    markdown: carried,
    text: noLanguages,
    docx: noLanguages,
    icml: noLanguages,
  }),
  'figure.images': { ...everywhere, text: describedInText },
  'figure.caption': { ...everywhere, markdown: mapped('the line below, credit and licence in it') },
  'figure.credit': { ...everywhere, ...behindCaption, text: noPicturesInText },
  'figure.licence': { ...everywhere, ...behindCaption, text: noPicturesInText },
  'figure.alignment': ofPieces({
    ...inPages(carried),
    ...inHosts(noPlaces),
    newsletter: lost('Where the pictures stand', 'In a mail each stands in the column.'),
    markdown: lost('Where the pictures stand', 'Markdown sets every picture in the column.'),
    text: noPicturesInText,
    docx: lost('Where the pictures stand', 'In Word each stands in a line of its own.'),
    icml: lost('Where the pictures stand', 'In a story each is anchored in a line of its own.'),
  }),
  'table.caption': everywhere,
  'tableHeader.colspan': span,
  'tableCell.colspan': span,
  'tableHeader.rowspan': {
    ...span,
    text: partlyLost(tallCells.what, tallCells.why),
  },
  'tableCell.rowspan': {
    ...everywhere,
    markdown: plainTables,
    text: partlyLost(tallCells.what, tallCells.why),
  },
  'tableHeader.colwidth': width,
  'tableCell.colwidth': width,
  'tableHeader.align': alignment,
  'tableCell.align': alignment,
  'callout.tone': { ...everywhere, ...inHosts(noBoxes) },
  'card.address': { ...everywhere, markdown: mapped('the link of the paragraph') },
  'card.title': inParagraph,
  'card.description': inParagraph,
  'card.image': {
    ...everywhere,
    markdown: mapped('a picture of the text'),
    text: noPicturesInText,
    docx: lost('The pictures of link cards', 'In Word a card is a box with its words.'),
    icml: lost('The pictures of link cards', 'In a story a card is a paragraph.'),
  },
  'embed.address': { ...everywhere, markdown: mapped('the link of the paragraph') },
  'embed.title': inParagraph,
  'embed.provider': inParagraph,
}
