import { dayParts } from './day-parts.ts'
import type { PageWords } from './page-words.ts'

const months =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'

export const french: PageWords = {
  and: 'et',
  by: 'Par',
  credits: {
    translator: 'Traduit par',
    photographer: 'Photographies de',
    illustrator: 'Illustrations de',
    editor: 'Édité par',
  },
  date(date) {
    const { day, month, year } = dayParts(date, months)
    return `${day === 1 ? '1er' : day} ${month} ${year}`
  },
  number: (number) => `Numéro ${number}`,
  skip: 'Aller au texte',
  edition: 'Numéro',
  editions: 'Numéros',
  articles: 'Articles',
  people: 'Personnes',
  contents: 'Sommaire',
  alsoFeatured: 'À lire aussi',
  inThisEdition: 'Dans ce numéro',
  topics: 'Thèmes',
  previousPiece: 'Article précédent',
  nextPiece: 'Article suivant',
  readMore: 'Lire la suite',
  readOnWeb: 'Lire sur le web',
  aboutAuthor: 'À propos de l’auteur',
  aboutAuthors: 'À propos des auteurs',
  writtenBy: (name) => `Par ${name}`,
  portraitOf: (name) => `Portrait : ${name}`,
  tones: { note: 'Note', tip: 'Conseil', warning: 'Attention' },
  more: 'Plus',
  done: 'Fait',
  toDo: 'À faire',
  picture: 'Image',
  absentPicture: (alt) => `Image : ${alt === '' ? 'non disponible' : alt}`,
  piece: (number, total) => `Texte ${number} sur ${total}`,
  links: 'Liens',
  notes: 'Notes',
  note: (number) => `Note ${number}`,
  backToNote: (number) => `Retour à la note ${number} dans le texte`,
  summaryOnly: 'Ceci n’est que le résumé.',
  notInEdition: 'Le texte intégral ne fait pas partie de ce numéro.',
  readFullText: 'Lire le texte intégral là où il a d’abord paru',
  back: '↩',
  unsubscribe: 'Se désabonner',
}
