import type { Article } from '../../article/article.ts'
import { languageTag } from '../../language-tag.ts'
import { type Author, printedName } from '../../people/author.ts'
import { type Markup, markup } from '../markup.ts'
import { wordpressTerm } from './wordpress-term.ts'
import { articleItem } from './wxr-article.ts'
import { editionItem } from './wxr-edition.ts'
import { cdata } from './wxr-item.ts'
import { pictureItem } from './wxr-picture.ts'
import { numbered, type WxrOrder } from './wxr-setting.ts'

/**
 * WordPress eXtended RSS 1.2, as WordPress itself writes it: authors, categories and tags, then pictures, posts and pages.
 * The numbers of the items hold within the file; WordPress gives its own.
 */
export function* wxr(order: WxrOrder): Iterable<string> {
  const { source, articles, editions, mediaAddress } = order
  const home = homeOf(order)
  const setting = numbered(order)
  const people = setting.people.map(({ author, login }, at) =>
    authorMarkup(author, { login, id: at + 1 }),
  )
  const terms = termsOf(articles)
  const newest = new Date(
    Math.max(0, ...[...articles, ...editions].map(({ updatedAt }) => Date.parse(updatedAt))),
  )
  const language = languageTag(articles[0]?.language ?? '') ?? 'en-GB'
  yield markup`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>${source.journalName}</title>
<link>${home}</link>
<description></description>
<pubDate>${newest.toUTCString()}</pubDate>
<language>${language}</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>${home}</wp:base_site_url>
<wp:base_blog_url>${home}</wp:base_blog_url>
${people}${terms.categories.map((name, at) => categoryMarkup(name, at + 1))}${terms.tags.map((name, at) => tagMarkup(name, terms.categories.length + at + 1))}<generator>Copydesk</generator>
`.markup
  if (mediaAddress !== null) {
    for (const picture of setting.pictures) yield pictureItem({ ...picture, mediaAddress }).markup
  }
  for (const article of articles) yield articleItem(article, setting).markup
  for (const edition of editions) yield editionItem(edition, setting).markup
  yield '</channel>\n</rss>\n'
}

/** The importer asks for some address; where none is known that of the pictures is the nearest. */
function homeOf({ siteAddress, mediaAddress }: WxrOrder): string {
  if (siteAddress !== null) return siteAddress.replace(/\/+$/u, '')
  return mediaAddress === null ? 'https://example.invalid' : originOf(mediaAddress)
}

function originOf(address: string): string {
  return /^https?:\/\/[^/?#]+/iu.exec(address)?.[0] ?? address
}

function authorMarkup(
  author: Author,
  { login, id }: { readonly login: string; readonly id: number },
): Markup {
  return markup`<wp:author><wp:author_id>${id}</wp:author_id><wp:author_login>${cdata(login)}</wp:author_login><wp:author_email>${cdata('')}</wp:author_email><wp:author_display_name>${cdata(printedName(author))}</wp:author_display_name><wp:author_first_name>${cdata('')}</wp:author_first_name><wp:author_last_name>${cdata(author.name)}</wp:author_last_name></wp:author>
`
}

function termsOf(articles: readonly Article[]) {
  return {
    categories: [...new Set(articles.map(({ section }) => section).filter((name) => name !== ''))],
    tags: [...new Set(articles.flatMap(({ tags }) => tags))],
  }
}

function categoryMarkup(name: string, id: number): Markup {
  return markup`<wp:category><wp:term_id>${id}</wp:term_id><wp:category_nicename>${cdata(wordpressTerm(name))}</wp:category_nicename><wp:category_parent>${cdata('')}</wp:category_parent><wp:cat_name>${cdata(name)}</wp:cat_name></wp:category>
`
}

function tagMarkup(name: string, id: number): Markup {
  return markup`<wp:tag><wp:term_id>${id}</wp:term_id><wp:tag_slug>${cdata(wordpressTerm(name))}</wp:tag_slug><wp:tag_name>${cdata(name)}</wp:tag_name></wp:tag>
`
}
