import { dayParts } from './day-parts.ts'
import type { PageWords } from './page-words.ts'

const months = 'ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר'

export const hebrew: PageWords = {
  and: 'וגם',
  by: 'מאת',
  credits: {
    translator: 'תרגום:',
    photographer: 'צילום:',
    illustrator: 'איורים:',
    editor: 'עריכה:',
  },
  date(date) {
    const { day, month, year } = dayParts(date, months)
    return `${day} ב${month} ${year}`
  },
  number: (number) => `גיליון ${number}`,
  skip: 'דילוג אל הטקסט',
  edition: 'גיליון',
  editions: 'גיליונות',
  articles: 'מאמרים',
  people: 'אנשים',
  contents: 'תוכן העניינים',
  alsoFeatured: 'עוד בגיליון',
  inThisEdition: 'בגיליון הזה',
  topics: 'נושאים',
  previousPiece: 'המאמר הקודם',
  nextPiece: 'המאמר הבא',
  readMore: 'להמשך הקריאה',
  readOnWeb: 'לקריאה באתר',
  aboutAuthor: 'על הכותב',
  aboutAuthors: 'על הכותבים',
  writtenBy: (name) => `מאת ${name}`,
  portraitOf: (name) => `תמונה של ${name}`,
  tones: { note: 'הערה', tip: 'עצה', warning: 'אזהרה' },
  more: 'עוד',
  done: 'בוצע',
  toDo: 'לביצוע',
  picture: 'תמונה',
  absentPicture: (alt) => `תמונה: ${alt === '' ? 'לא זמינה' : alt}`,
  piece: (number, total) => `טקסט ${number} מתוך ${total}`,
  links: 'קישורים',
  notes: 'הערות',
  note: (number) => `הערה ${number}`,
  backToNote: (number) => `חזרה להערה ${number} בטקסט`,
  summaryOnly: 'זהו התקציר בלבד.',
  notInEdition: 'הטקסט המלא אינו חלק מהגיליון הזה.',
  readFullText: 'לקריאת הטקסט המלא במקום שבו פורסם לראשונה',
  back: '↪',
  unsubscribe: 'ביטול ההרשמה',
}
