import { publishableAddress } from '../../address.ts'
import { type Article, articleExcerpt } from '../../article/article.ts'
import { isBlank } from '../../document/document-text.ts'
import { languageTag } from '../../language-tag.ts'
import { printedName } from '../../people/author.ts'
import type { Timestamp } from '../../timestamp.ts'
import { articleHeadline } from '../article-headline.ts'
import { directed } from '../html/directed.ts'
import { bodyMarkup } from '../html/html-body.ts'
import { creditsMarkup } from '../html/html-credits.ts'
import { wholeAddress } from '../html/html-page.ts'
import { markup } from '../markup.ts'
import { picture, picturePath } from '../picture.ts'
import { bylineAuthors } from '../site/site.ts'
import { pageWords } from '../words/page-words.ts'
import type { FeedSetting } from './feed.ts'

/** An article as every feed tells of it. */
export interface FeedItem {
  /** The same for ever, wherever the article stands. */
  readonly id: string
  readonly title: string
  /** Where it can be read. */
  readonly address: string
  readonly summary: string
  /** HTML in which every address is whole. */
  readonly content: string
  readonly authors: readonly FeedPerson[]
  readonly tags: readonly string[]
  readonly publishedAt: Timestamp | null
  readonly updatedAt: Timestamp
  readonly image: string | null
  readonly language: string | null
}

export interface FeedPerson {
  readonly name: string
  readonly address: string | null
}

export function feedItem(article: Article, setting: FeedSetting): FeedItem {
  const { source, site, siteAddress } = setting
  const place = wholeAddress({ siteAddress }, site.paths.get(article.id)) ?? siteAddress
  const lead = picture(source, article.leadImage)
  const summary = articleExcerpt(article)
  const content = isBlank(article.body)
    ? markup`<p>${summary}</p>`
    : bodyMarkup(article.body, {
        words: pageWords(article.language),
        picture: (id) => picture(source, id),
        pictureAddress: (media) => pictureAddress(picturePath(media), siteAddress),
      })
  return {
    id: `urn:uuid:${article.id}`,
    title: articleHeadline(article),
    address: publishableAddress(article.address ?? '') ?? place,
    summary,
    content: directed(markup`${content}${creditsMarkup(article, source)}`, article.language).markup,
    authors: bylineAuthors(article, source).map((author) => ({
      name: printedName(author),
      address: wholeAddress({ siteAddress }, site.paths.get(author.id)),
    })),
    tags: [...(article.section === '' ? [] : [article.section]), ...article.tags],
    publishedAt: article.publishedAt,
    updatedAt: article.updatedAt,
    image: lead === null ? null : pictureAddress(picturePath(lead), siteAddress),
    language: languageTag(article.language),
  }
}

function pictureAddress(path: string, siteAddress: string): string {
  return wholeAddress({ siteAddress }, path) ?? path
}
