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
  bold: lookOfWords('Bold'),
  italic: lookOfWords('Italic'),
  strike: lookOfWords('Struck words'),
  code: lookOfWords('Code'),
  subscript: finerLook('Subscript'),
  superscript: finerLook('Superscript'),
  highlight: finerLook('Highlights'),
  smallCaps: {
    ...finerLook('Small capitals'),
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

function lookOfWords(what: string): CarryingRow {
  return ofPieces({
    ...onTheWeb(carried),
    markdown: carried,
    text: lost(what, 'Plain text has none. The words stay.'),
    ...inType(carried),
  })
}

function finerLook(what: string): CarryingRow {
  return {
    ...lookOfWords(what),
    markdown: partlyLost(
      what,
      'Markdown has no sign for that. It stands as HTML, which some programs leave out.',
    ),
  }
}
