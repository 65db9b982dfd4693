import { dayParts } from './day-parts.ts'
import type { PageWords } from './page-words.ts'

const months =
  'januari februari maart april mei juni juli augustus september oktober november december'

export const dutch: PageWords = {
  and: 'en',
  by: 'Door',
  credits: {
    translator: 'Vertaald door',
    photographer: 'Foto’s van',
    illustrator: 'Illustraties van',
    editor: 'Redactie:',
  },
  date(date) {
    const { day, month, year } = dayParts(date, months)
    return `${day} ${month} ${year}`
  },
  number: (number) => `Nummer ${number}`,
  skip: 'Naar de tekst',
  edition: 'Editie',
  editions: 'Edities',
  articles: 'Artikelen',
  people: 'Mensen',
  contents: 'Inhoud',
  alsoFeatured: 'Ook in dit nummer',
  inThisEdition: 'In dit nummer',
  topics: 'Onderwerpen',
  previousPiece: 'Vorig artikel',
  nextPiece: 'Volgend artikel',
  readMore: 'Lees verder',
  readOnWeb: 'Lees op het web',
  aboutAuthor: 'Over de auteur',
  aboutAuthors: 'Over de auteurs',
  writtenBy: (name) => `Door ${name}`,
  portraitOf: (name) => `Portret van ${name}`,
  tones: { note: 'Opmerking', tip: 'Tip', warning: 'Waarschuwing' },
  more: 'Meer',
  done: 'Gedaan',
  toDo: 'Te doen',
  picture: 'Afbeelding',
  absentPicture: (alt) => `Afbeelding: ${alt === '' ? 'niet beschikbaar' : alt}`,
  piece: (number, total) => `Tekst ${number} van ${total}`,
  links: 'Links',
  notes: 'Noten',
  note: (number) => `Noot ${number}`,
  backToNote: (number) => `Terug naar noot ${number} in de tekst`,
  summaryOnly: 'Dit is alleen de samenvatting.',
  notInEdition: 'De volledige tekst hoort niet bij deze editie.',
  readFullText: 'Lees de volledige tekst waar die voor het eerst verscheen',
  back: '↩',
  unsubscribe: 'Afmelden',
}
