import { type Article, articleSlug } from '../../article/article.ts'
import type { Edition } from '../../edition/edition.ts'
import { mediaReferences } from '../../library/references.ts'
import type { Author } from '../../people/author.ts'
import type { Media } from '../../pictures/media.ts'
import type { ExportSource } from '../export-source.ts'
import { pageNames } from '../page-names.ts'
import { picture, picturePath } from '../picture.ts'
import { bylineAuthors, editionName } from '../site/site.ts'

/** How the text of posts is written: as WordPress did before 5.0, which every version shows, or in blocks. */
export const wordpressMarkups = ['classic', 'blocks'] as const

export type WordpressMarkup = (typeof wordpressMarkups)[number]

export interface WxrOrder {
  readonly source: ExportSource
  readonly articles: readonly Article[]
  readonly editions: readonly Edition[]
  /** Where the site stands; null while that is unknown. */
  readonly siteAddress: string | null
  /** Where the pictures can be fetched from; null when nobody uploaded them yet. */
  readonly mediaAddress: string | null
  readonly form: WordpressMarkup
}

/** The file with a number for each of its items. */
export interface WxrSetting extends WxrOrder {
  readonly ids: ReadonlyMap<string, number>
  readonly slugs: ReadonlyMap<string, string>
  readonly people: readonly { readonly author: Author; readonly login: string }[]
  readonly pictures: readonly { readonly media: Media; readonly id: number }[]
}

export function numbered(order: WxrOrder): WxrSetting {
  const { source, articles, editions } = order
  const authors = unique(articles.flatMap((article) => bylineAuthors(article, source)))
  const logins = pageNames(authors.map(({ name }) => name))
  const pictures = unique(
    articles.flatMap(mediaReferences).flatMap((id) => picture(source, id) ?? []),
  )
  const all = [...pictures, ...articles, ...editions]
  const slugs = pageNames([...articles.map(articleSlug), ...editions.map(editionName)])
  return {
    ...order,
    ids: new Map(all.map(({ id }, at) => [id, at + 1])),
    slugs: new Map([...articles, ...editions].map(({ id }, at) => [id, slugs[at] ?? id])),
    people: authors.map((author, at) => ({ author, login: logins[at] ?? author.id })),
    pictures: pictures.map((media, at) => ({ media, id: at + 1 })),
  }
}

function unique<R extends { readonly id: string }>(records: readonly R[]): readonly R[] {
  return [...new Map(records.map((record) => [record.id, record])).values()]
}

/** Where WordPress fetches the picture from. */
export function pictureAddress(media: Media, mediaAddress: string): string {
  const name = picturePath(media).replace(/^media\//u, '')
  return `${mediaAddress.replace(/\/*$/u, '/')}${name}`
}

export function loginOf(author: Author, { people }: WxrSetting): string {
  return people.find((each) => each.author.id === author.id)?.login ?? ''
}
