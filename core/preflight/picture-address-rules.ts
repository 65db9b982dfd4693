import type { Article } from '../article/article.ts'
import { counted } from '../counted.ts'
import type { Edition } from '../edition/edition.ts'
import type { ExportSource } from '../export/export-source.ts'
import { mailPictures, mailSubjectOf } from '../export/newsletter/mail-subject.ts'
import { picture } from '../export/picture.ts'
import type { Place } from '../finding.ts'
import type { MediaId } from '../library/record-id.ts'
import { mediaReferences } from '../library/references.ts'
import type { Media } from '../pictures/media.ts'
import type { Rule, Trouble } from './rule.ts'

/** Whether posts of WordPress find their pictures. */
export const postPictureRules: readonly Rule<Article>[] = [
  {
    id: 'wordpress-pictures-nowhere',
    several: 'pieces have pictures that WordPress can’t fetch',
    severity: 'warning',
    explanation:
      'WordPress fetches pictures from the web. Until it is told where, words stand in their places. Name the address to which they will be uploaded among the choices of the bundle.',
    find: (article, source, { targets, options }) =>
      targets.includes('wordpress') && options['wordpress.media'] === undefined
        ? unreached(article, 'WordPress', known(mediaReferences(article), source))
        : [],
  },
]

/**
 * Whether mailing services find the pictures of a mail, whichever record it is of. A mail with a sender goes out from a
 * mail program, which has them inside.
 */
export function mailPictureRules<R extends Article | Edition>(): readonly Rule<R>[] {
  return [
    {
      id: 'newsletter-pictures-nowhere',
      several: 'mails have pictures that a mailing service can’t show',
      severity: 'warning',
      explanation:
        'They travel inside the mail for mail programs, but the HTML for mailing services must say where on the web they are. Name the address to which they will be uploaded among the choices of the bundle.',
      find: (record, source, { targets, options }) =>
        targets.includes('newsletter') &&
        options['newsletter.media'] === undefined &&
        options['newsletter.from'] === undefined
          ? unreached(record, 'A mailing service', mailed(record, source))
          : [],
    },
  ]
}

function mailed(record: Article | Edition, source: ExportSource): readonly Media[] {
  const subject = mailSubjectOf(record, source)
  return subject === null ? [] : mailPictures(subject, source)
}

function known(ids: readonly MediaId[], source: ExportSource): readonly Media[] {
  return ids.flatMap((id) => picture(source, id) ?? [])
}

function unreached(
  record: Article | Edition,
  who: string,
  pictures: readonly Media[],
): readonly Trouble[] {
  if (pictures.length === 0) return []
  const what = pictures.length === 1 ? 'its picture' : `its ${counted(pictures.length, 'picture')}`
  return [{ place: firstPicture(record), message: `${who} is told no address of ${what}.` }]
}

function firstPicture(record: Article | Edition): Place {
  if (record.kind === 'edition') return { field: 'featured' }
  const [first] = mediaReferences(record)
  return record.leadImage !== null || first === undefined
    ? { field: 'leadImage' }
    : { field: 'body', part: first }
}
