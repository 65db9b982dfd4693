import { dayParts } from './day-parts.ts'
import type { PageWords } from './page-words.ts'

const months =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'

export const spanish: PageWords = {
  and: 'y',
  by: 'Por',
  credits: {
    translator: 'Traducción de',
    photographer: 'Fotografías de',
    illustrator: 'Ilustraciones de',
    editor: 'Edición de',
  },
  date(date) {
    const { day, month, year } = dayParts(date, months)
    return `${day} de ${month} de ${year}`
  },
  number: (number) => `Número ${number}`,
  skip: 'Ir al texto',
  edition: 'Número',
  editions: 'Números',
  articles: 'Artículos',
  people: 'Personas',
  contents: 'Contenido',
  alsoFeatured: 'También en este número',
  inThisEdition: 'En este número',
  topics: 'Temas',
  previousPiece: 'Artículo anterior',
  nextPiece: 'Artículo siguiente',
  readMore: 'Seguir leyendo',
  readOnWeb: 'Leer en la web',
  aboutAuthor: 'Sobre el autor o la autora',
  aboutAuthors: 'Sobre quienes escriben',
  writtenBy: (name) => `Por ${name}`,
  portraitOf: (name) => `Retrato de ${name}`,
  tones: { note: 'Nota', tip: 'Consejo', warning: 'Atención' },
  more: 'Más',
  done: 'Hecho',
  toDo: 'Por hacer',
  picture: 'Imagen',
  absentPicture: (alt) => `Imagen: ${alt === '' ? 'no disponible' : alt}`,
  piece: (number, total) => `Texto ${number} de ${total}`,
  links: 'Enlaces',
  notes: 'Notas',
  note: (number) => `Nota ${number}`,
  backToNote: (number) => `Volver a la nota ${number} en el texto`,
  summaryOnly: 'Esto es solo el resumen.',
  notInEdition: 'El texto completo no forma parte de este número.',
  readFullText: 'Leer el texto completo donde se publicó por primera vez',
  back: '↩',
  unsubscribe: 'Darse de baja',
}
