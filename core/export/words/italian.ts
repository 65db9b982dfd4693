import { dayParts } from './day-parts.ts'
import type { PageWords } from './page-words.ts'

const months =
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'

export const italian: PageWords = {
  and: 'e',
  by: 'Di',
  credits: {
    translator: 'Traduzione di',
    photographer: 'Fotografie di',
    illustrator: 'Illustrazioni di',
    editor: 'A cura di',
  },
  date(date) {
    const { day, month, year } = dayParts(date, months)
    return `${day === 1 ? '1º' : day} ${month} ${year}`
  },
  number: (number) => `Numero ${number}`,
  skip: 'Vai al testo',
  edition: 'Numero',
  editions: 'Numeri',
  articles: 'Articoli',
  people: 'Persone',
  contents: 'Indice',
  alsoFeatured: 'In questo numero anche',
  inThisEdition: 'In questo numero',
  topics: 'Temi',
  previousPiece: 'Articolo precedente',
  nextPiece: 'Articolo successivo',
  readMore: 'Continua a leggere',
  readOnWeb: 'Leggi sul web',
  aboutAuthor: 'Chi scrive',
  aboutAuthors: 'Chi scrive',
  writtenBy: (name) => `Di ${name}`,
  portraitOf: (name) => `Ritratto di ${name}`,
  tones: { note: 'Nota', tip: 'Consiglio', warning: 'Attenzione' },
  more: 'Altro',
  done: 'Fatto',
  toDo: 'Da fare',
  picture: 'Immagine',
  absentPicture: (alt) => `Immagine: ${alt === '' ? 'non disponibile' : alt}`,
  piece: (number, total) => `Testo ${number} di ${total}`,
  links: 'Collegamenti',
  notes: 'Note',
  note: (number) => `Nota ${number}`,
  backToNote: (number) => `Torna alla nota ${number} nel testo`,
  summaryOnly: 'Questo è solo il sommario.',
  notInEdition: 'Il testo completo non fa parte di questo numero.',
  readFullText: 'Leggi il testo completo dove è apparso per la prima volta',
  back: '↩',
  unsubscribe: 'Annulla l’iscrizione',
}
