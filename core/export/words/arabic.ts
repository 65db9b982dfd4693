import { dayParts } from './day-parts.ts'
import type { PageWords } from './page-words.ts'

const months = 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'

export const arabic: PageWords = {
  and: 'و',
  by: 'بقلم',
  credits: {
    translator: 'ترجمة',
    photographer: 'تصوير',
    illustrator: 'رسوم',
    editor: 'تحرير',
  },
  date(date) {
    const { day, month, year } = dayParts(date, months)
    return `${day} ${month} ${year}`
  },
  number: (number) => `العدد ${number}`,
  skip: 'انتقل إلى النص',
  edition: 'العدد',
  editions: 'الأعداد',
  articles: 'المقالات',
  people: 'الأشخاص',
  contents: 'المحتويات',
  alsoFeatured: 'اقرأ أيضًا',
  inThisEdition: 'في هذا العدد',
  topics: 'المواضيع',
  previousPiece: 'المقال السابق',
  nextPiece: 'المقال التالي',
  readMore: 'اقرأ المزيد',
  readOnWeb: 'اقرأه على الويب',
  aboutAuthor: 'عن الكاتب',
  aboutAuthors: 'عن الكتّاب',
  writtenBy: (name) => `بقلم ${name}`,
  portraitOf: (name) => `صورة ${name}`,
  tones: { note: 'ملاحظة', tip: 'نصيحة', warning: 'تنبيه' },
  more: 'المزيد',
  done: 'تم',
  toDo: 'لم يتم بعد',
  picture: 'صورة',
  absentPicture: (alt) => `صورة: ${alt === '' ? 'غير متاحة' : alt}`,
  piece: (number, total) => `النص ${number} من ${total}`,
  links: 'الروابط',
  notes: 'الهوامش',
  note: (number) => `الهامش ${number}`,
  backToNote: (number) => `العودة إلى الهامش ${number} في النص`,
  summaryOnly: 'هذا هو الملخص فقط.',
  notInEdition: 'النص الكامل ليس جزءًا من هذا العدد.',
  readFullText: 'اقرأ النص الكامل حيث نُشر أول مرة',
  back: '↪',
  unsubscribe: 'إلغاء الاشتراك',
}
