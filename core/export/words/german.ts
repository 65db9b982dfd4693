import { dayParts } from './day-parts.ts'
import type { PageWords } from './page-words.ts'

const months = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'

export const german: PageWords = {
  and: 'und',
  by: 'Von',
  credits: {
    translator: 'Übersetzt von',
    photographer: 'Fotografien von',
    illustrator: 'Illustrationen von',
    editor: 'Redaktion:',
  },
  date(date) {
    const { day, month, year } = dayParts(date, months)
    return `${day}. ${month} ${year}`
  },
  number: (number) => `Nummer ${number}`,
  skip: 'Zum Text springen',
  edition: 'Ausgabe',
  editions: 'Ausgaben',
  articles: 'Artikel',
  people: 'Personen',
  contents: 'Inhalt',
  alsoFeatured: 'Außerdem',
  inThisEdition: 'In dieser Ausgabe',
  topics: 'Themen',
  previousPiece: 'Vorheriger Beitrag',
  nextPiece: 'Nächster Beitrag',
  readMore: 'Weiterlesen',
  readOnWeb: 'Im Web lesen',
  aboutAuthor: 'Zur Person',
  aboutAuthors: 'Zu den Personen',
  writtenBy: (name) => `Von ${name}`,
  portraitOf: (name) => `Porträt von ${name}`,
  tones: { note: 'Hinweis', tip: 'Tipp', warning: 'Warnung' },
  more: 'Mehr',
  done: 'Erledigt',
  toDo: 'Zu erledigen',
  picture: 'Bild',
  absentPicture: (alt) => `Bild: ${alt === '' ? 'nicht verfügbar' : alt}`,
  piece: (number, total) => `Text ${number} von ${total}`,
  links: 'Links',
  notes: 'Anmerkungen',
  note: (number) => `Anmerkung ${number}`,
  backToNote: (number) => `Zurück zu Anmerkung ${number} im Text`,
  summaryOnly: 'Dies ist nur die Zusammenfassung.',
  notInEdition: 'Der ganze Text gehört nicht zu dieser Ausgabe.',
  readFullText: 'Den ganzen Text am Ort seiner Erstveröffentlichung lesen',
  back: '↩',
  unsubscribe: 'Abbestellen',
}
