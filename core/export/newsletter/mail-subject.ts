import { type Article, articleSlug } from '../../article/article.ts'
import type { Edition } from '../../edition/edition.ts'
import type { RecordId } from '../../library/record-id.ts'
import { shownMedia } from '../../library/references.ts'
import type { Media } from '../../pictures/media.ts'
import type { Timestamp } from '../../timestamp.ts'
import type { ExportSource } from '../export-source.ts'
import { editionName, listedArticles } from '../site/site.ts'
import { mailedPicture } from '../web-copies.ts'

/** What one mail is about. */
export type MailSubject = MailOfOne | MailOfSeveral

interface MailFacts {
  readonly id: RecordId
  /** Of its files. */
  readonly name: string
  readonly updatedAt: Timestamp
  readonly articles: readonly Article[]
}

interface MailOfOne extends MailFacts {
  readonly kind: 'article'
  readonly article: Article
}

/** A mail that tells of pieces. */
export type MailOfSeveral = MailFacts &
  ({ readonly kind: 'edition'; readonly edition: Edition } | { readonly kind: 'digest' })

/** A mail of each edition, and one of all articles that were chosen. */
export function mailSubjects(source: ExportSource): readonly MailSubject[] {
  const articles = source.chosen.filter((record) => record.kind === 'article')
  const editions = source.chosen.filter((record) => record.kind === 'edition')
  const [first, ...others] = articles
  return [
    ...editions.map((edition) => ofEdition(edition, source)),
    ...(first === undefined ? [] : [ofArticles(first, others, source)]),
  ]
}

/** Whether the chosen articles are told of in one mail, without their texts and pictures. */
export function isDigest({ chosen }: Pick<ExportSource, 'chosen'>): boolean {
  return chosen.filter(({ kind }) => kind === 'article').length > 1
}

/** The mail that is known by the record; null when another one, or none, tells of it. */
export function mailSubjectOf(record: Article | Edition, source: ExportSource): MailSubject | null {
  const isFirst = source.chosen.find(({ kind }) => kind === record.kind)?.id === record.id
  return record.kind === 'edition' || isFirst
    ? (mailSubjects(source).find(({ id }) => id === record.id) ?? null)
    : null
}

function ofEdition(edition: Edition, source: ExportSource): MailOfSeveral {
  const listed = listedArticles(edition, source)
  return {
    kind: 'edition',
    edition,
    id: edition.id,
    name: editionName(edition),
    updatedAt: newest([edition, ...listed]),
    articles: listed,
  }
}

function ofArticles(
  first: Article,
  others: readonly Article[],
  { journalName }: ExportSource,
): MailSubject {
  const articles = [first, ...others]
  const shared = { id: first.id, updatedAt: newest(articles), articles }
  return others.length === 0
    ? { kind: 'article', article: first, name: articleSlug(first), ...shared }
    : { kind: 'digest', name: journalName, ...shared }
}

function newest(records: readonly { readonly updatedAt: Timestamp }[]): Timestamp {
  const times = records.map(({ updatedAt }) => updatedAt)
  return times.toSorted((one, other) => Date.parse(one) - Date.parse(other)).at(-1) ?? ''
}

/** An edition shows the picture of the piece that it features, a digest none. */
export function mailPictures(subject: MailSubject, source: ExportSource): readonly Media[] {
  const ids =
    subject.kind === 'article'
      ? shownMedia(subject.article)
      : [featuredOf(subject)?.leadImage ?? null]
  return [
    ...new Map(
      ids.flatMap((id) => mailedPicture(source, id) ?? []).map((each) => [each.id, each]),
    ).values(),
  ]
}

function featuredOf(subject: MailOfSeveral): Article | undefined {
  return subject.kind === 'digest'
    ? undefined
    : subject.articles.find(({ id }) => id === subject.edition.featured)
}
