import { dayParts } from './day-parts.ts'
import type { PageWords } from './page-words.ts'

const months =
  'January February March April May June July August September October November December'

export const english: PageWords = {
  and: 'and',
  by: 'By',
  credits: {
    translator: 'Translated by',
    photographer: 'Photographs by',
    illustrator: 'Illustrated by',
    editor: 'Edited by',
  },
  date(date) {
    const { day, month, year } = dayParts(date, months)
    return `${day} ${month} ${year}`
  },
  number: (number) => `Number ${number}`,
  skip: 'Skip to the text',
  edition: 'Edition',
  editions: 'Editions',
  articles: 'Articles',
  people: 'People',
  contents: 'Contents',
  alsoFeatured: 'Also featured',
  inThisEdition: 'In this edition',
  topics: 'Topics',
  previousPiece: 'Previous piece',
  nextPiece: 'Next piece',
  readMore: 'Read more',
  readOnWeb: 'Read it on the web',
  aboutAuthor: 'About the author',
  aboutAuthors: 'About the authors',
  writtenBy: (name) => `By ${name}`,
  portraitOf: (name) => `Portrait of ${name}`,
  tones: { note: 'Note', tip: 'Tip', warning: 'Warning' },
  more: 'More',
  done: 'Done',
  toDo: 'To do',
  picture: 'Picture',
  absentPicture: (alt) => `Picture: ${alt === '' ? 'not available' : alt}`,
  piece: (number, total) => `Piece ${number} of ${total}`,
  links: 'Links',
  notes: 'Notes',
  note: (number) => `Note ${number}`,
  backToNote: (number) => `Back to note ${number} in the text`,
  summaryOnly: 'This is the summary only.',
  notInEdition: 'The full text is not part of this edition.',
  readFullText: 'Read the full text where it was first published',
  back: '↩',
  unsubscribe: 'Unsubscribe',
}

export const american: PageWords = {
  ...english,
  date(date) {
    const { day, month, year } = dayParts(date, months)
    return `${month} ${day}, ${year}`
  },
}
