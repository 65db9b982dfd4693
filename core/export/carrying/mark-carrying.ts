import type { MarkName } from '../../document/mark.ts'
import {
  carried,
  type CarryingRow,
  inHosts,
  inPages,
  inType,
  leftOut,
  lost,
  mapped,
  ofPieces,
  onTheWeb,
  partlyLost,
} from './carrying.ts'

const looksOfWords: CarryingRow = ofPieces({
  ...onTheWeb(carried),
  markdown: carried,
  text: lost('Bold, italic, struck and code', 'Plain text has none. The words stay.'),
  ...inType(carried),
})

const finerLooks: CarryingRow = ofPieces({
  ...onTheWeb(carried),
  markdown: partlyLost(
    'Small capitals, highlights, sub- and superscript',
    'Markdown has no sign for them. They stand as HTML, which some programs leave out.',
  ),
  text: lost(
    'Small capitals, highlights, sub- and superscript',
    'Plain text has none. The words stay.',
  ),
  ...inType(carried),
})

/** What editors say to each other is never published: only Word and JSON have it. */
const editing: CarryingRow = ofPieces({
  ...onTheWeb(
    leftOut('It is for the desk: the text goes out as it stands while nothing is accepted.'),
  ),
  markdown: leftOut('It is for the desk.'),
  text: leftOut('It is for the desk.'),
  icml: leftOut('It is for the desk.'),
  docx: carried,
})

/** What becomes of each mark of a body. */
export const markCarrying: Readonly<Record<MarkName, CarryingRow>> = {
  bold: looksOfWords,
  italic: looksOfWords,
  strike: looksOfWords,
  code: looksOfWords,
  subscript: finerLooks,
  superscript: finerLooks,
  highlight: finerLooks,
  smallCaps: {
    ...finerLooks,
    ...inHosts(
      partlyLost(
        'Small capitals',
        'The words stay. The page’s own design may set them as such again.',
      ),
    ),
  },
  link: ofPieces({
    ...inPages(carried),
    ...inHosts(carried),
    markdown: carried,
    text: mapped('a number, with the addresses at the end'),
    ...inType(carried),
  }),
  comment: editing,
  insertion: editing,
  deletion: editing,
  modification: editing,
}
