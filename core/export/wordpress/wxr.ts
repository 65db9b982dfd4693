import { type Article, articleExcerpt } from '../../article.ts'
import { articleSlug } from '../../article.ts'
import { type Author, printedName } from '../../author.ts'
import { isBlank } from '../../document-text.ts'
import { type Edition } from '../../edition.ts'
import type { Media } from '../../media.ts'
import { mediaReferences } from '../../references.ts'
import { slugify } from '../../slug.ts'
import type { Status } from '../../status.ts'
import { articleHeadline } from '../article-headline.ts'
import { bylineText } from '../byline-text.ts'
import type { ExportSource } from '../export-source.ts'
import { paragraphsMarkup, roleMarkup } from '../html-bio.ts'
import { bodyMarkup } from '../html-body.ts'
import { languageTag } from '../language-tag.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { pageNames } from '../page-names.ts'
import { picture, picturePath } from '../picture.ts'
import { bylineAuthors, editionName, listedArticles } from '../site.ts'
import { pageWords } from '../words/page-words.ts'

export interface WxrOrder {
  readonly source: ExportSource
  readonly articles: readonly Article[]
  readonly editions: readonly Edition[]
  /** Where the pictures can be fetched from; null when nobody uploaded them yet. */
  readonly mediaAddress: string | null
}

/**
 * WordPress eXtended RSS 1.2, as WordPress itself writes it: authors, categories and tags, then pictures, posts and pages.
 * The numbers of the items hold within the file; WordPress gives its own.
 */
export function wxr(order: WxrOrder): string {
  const { source, articles, editions, mediaAddress } = order
  const setting = numbered(order)
  const people = setting.people.map(({ author, login }) => authorMarkup(author, login))
  const terms = termsOf(articles)
  const language = languageTag(articles[0]?.language ?? '') ?? 'en-GB'
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>${source.libraryName}</title>
<link>${siteOf(mediaAddress)}</link>
<description></description>
<language>${language}</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>${siteOf(mediaAddress)}</wp:base_site_url>
<wp:base_blog_url>${siteOf(mediaAddress)}</wp:base_blog_url>
${people}${terms.categories.map(categoryMarkup)}${terms.tags.map(tagMarkup)}${mediaAddress === null ? nothing : setting.pictures.map(({ media, id }) => pictureItem({ media, id, mediaAddress }))}${articles.map((article) => articleItem(article, setting))}${editions.map((edition) => editionItem(edition, setting))}</channel>
</rss>
`.markup
}

interface WxrSetting extends WxrOrder {
  readonly ids: ReadonlyMap<string, number>
  readonly slugs: ReadonlyMap<string, string>
  readonly people: readonly { readonly author: Author; readonly login: string }[]
  readonly pictures: readonly { readonly media: Media; readonly id: number }[]
}

function numbered(order: WxrOrder): WxrSetting {
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

/** The importer asks for some address and takes the site’s own. */
function siteOf(mediaAddress: string | null): string {
  return mediaAddress === null ? 'https://example.invalid' : originOf(mediaAddress)
}

function originOf(address: string): string {
  return /^https?:\/\/[^/?#]+/iu.exec(address)?.[0] ?? address
}

function authorMarkup(author: Author, login: string): Markup {
  return markup`<wp:author><wp:author_login>${cdata(login)}</wp:author_login><wp:author_email>${cdata('')}</wp:author_email><wp:author_display_name>${cdata(printedName(author))}</wp:author_display_name><wp:author_first_name>${cdata('')}</wp:author_first_name><wp:author_last_name>${cdata(author.name)}</wp:author_last_name></wp:author>
`
}

function termsOf(articles: readonly Article[]) {
  return {
    categories: [...new Set(articles.map(({ section }) => section).filter((name) => name !== ''))],
    tags: [...new Set(articles.flatMap(({ tags }) => tags))],
  }
}

function categoryMarkup(name: string): Markup {
  return markup`<wp:category><wp:category_nicename>${cdata(slugify(name))}</wp:category_nicename><wp:category_parent>${cdata('')}</wp:category_parent><wp:cat_name>${cdata(name)}</wp:cat_name></wp:category>
`
}

function tagMarkup(name: string): Markup {
  return markup`<wp:tag><wp:tag_slug>${cdata(slugify(name))}</wp:tag_slug><wp:tag_name>${cdata(name)}</wp:tag_name></wp:tag>
`
}

function pictureItem({
  media,
  id,
  mediaAddress,
}: {
  readonly media: Media
  readonly id: number
  readonly mediaAddress: string
}): Markup {
  const address = pictureAddress(media, mediaAddress)
  return itemMarkup({
    title: media.fileName,
    creator: '',
    id,
    guid: media.id,
    type: 'attachment',
    status: 'inherit',
    slug: slugify(media.fileName),
    publishedAt: media.createdAt,
    updatedAt: media.updatedAt,
    excerpt: media.caption,
    content: markup`${[media.credit, media.licence].filter((part) => part !== '').join(', ')}`,
    more: markup`<wp:attachment_url>${cdata(address)}</wp:attachment_url>
${metaMarkup('_wp_attachment_image_alt', media.alt)}`,
  })
}

function pictureAddress(media: Media, mediaAddress: string): string {
  const name = picturePath(media).replace(/^media\//u, '')
  return `${mediaAddress.replace(/\/*$/u, '/')}${name}`
}

function articleItem(article: Article, setting: WxrSetting): Markup {
  const { source, ids, slugs, mediaAddress } = setting
  const authors = bylineAuthors(article, source)
  const lead = picture(source, article.leadImage)
  const [first] = authors
  return itemMarkup({
    title: articleHeadline(article),
    creator: first === undefined ? '' : loginOf(first, setting),
    id: ids.get(article.id) ?? 0,
    guid: article.id,
    type: 'post',
    status: postStatus(article),
    slug: slugs.get(article.id) ?? '',
    publishedAt: article.embargoUntil ?? article.publishedAt,
    updatedAt: article.updatedAt,
    excerpt: articleExcerpt(article),
    content: articleContent(article, authors, setting),
    more: markup`${article.section === '' ? nothing : termMarkup('category', slugify(article.section), article.section)}${article.tags.map((tag) => termMarkup('post_tag', slugify(tag), tag))}${authors.map((author) => termMarkup('author', `cap-${loginOf(author, setting)}`, printedName(author)))}${lead === null || mediaAddress === null ? nothing : metaMarkup('_thumbnail_id', String(ids.get(lead.id) ?? ''))}${article.search.title === '' ? nothing : metaMarkup('_yoast_wpseo_title', article.search.title)}${article.search.description === '' ? nothing : metaMarkup('_yoast_wpseo_metadesc', article.search.description)}`,
  })
}

/** What may be read is a post that is out; everything else waits as a draft for whoever publishes. */
function postStatus({ status, embargoUntil }: Article): string {
  if (embargoUntil !== null) return 'future'
  return isOut(status) ? 'publish' : 'draft'
}

function isOut(status: Status): boolean {
  return status === 'published'
}

/** Core WordPress shows one author and no bios, so both stand in the text. */
function articleContent(
  article: Article,
  authors: readonly Author[],
  { source, mediaAddress }: WxrSetting,
): Markup {
  const body = isBlank(article.body)
    ? markup`<p>${articleExcerpt(article)}</p>\n`
    : bodyMarkup(article.body, {
        words: pageWords(article.language),
        picture: (id) => (mediaAddress === null ? null : picture(source, id)),
        pictureAddress: (media) => pictureAddress(media, mediaAddress ?? ''),
      })
  const byline =
    authors.length < 2 ? nothing : markup`<p class="byline">By ${bylineText(authors)}</p>\n`
  const standfirst =
    article.standfirst === ''
      ? nothing
      : markup`<p class="standfirst"><em>${article.standfirst}</em></p>\n`
  return markup`${standfirst}${byline}${body}${authors.map(bioMarkup)}`
}

function bioMarkup(author: Author): Markup {
  const bio = author.shortBio === '' ? author.longBio : author.shortBio
  if (bio === '') return nothing
  return markup`<h3>About ${printedName(author)}</h3>\n${roleMarkup(author)}${paragraphsMarkup(bio)}`
}

function editionItem(edition: Edition, setting: WxrSetting): Markup {
  const { source, ids, slugs } = setting
  const pieces = listedArticles(edition, source).map(
    (
      article,
    ) => markup`<h2><a href="/${slugs.get(article.id) ?? ''}/">${articleHeadline(article)}</a></h2>
<p class="byline">${bylineText(bylineAuthors(article, source))}</p>
<p>${articleExcerpt(article)}</p>
`,
  )
  return itemMarkup({
    title: editionName(edition),
    creator: '',
    id: ids.get(edition.id) ?? 0,
    guid: edition.id,
    type: 'page',
    status: 'draft',
    slug: slugs.get(edition.id) ?? '',
    publishedAt: null,
    updatedAt: edition.updatedAt,
    excerpt: '',
    content: markup`${paragraphsMarkup(edition.introduction)}${pieces}`,
    more: nothing,
  })
}

function loginOf(author: Author, { people }: WxrSetting): string {
  return people.find((each) => each.author.id === author.id)?.login ?? ''
}

interface Item {
  readonly title: string
  readonly creator: string
  readonly id: number
  readonly guid: string
  readonly type: 'post' | 'page' | 'attachment'
  readonly status: string
  readonly slug: string
  readonly publishedAt: string | null
  readonly updatedAt: string
  readonly excerpt: string
  readonly content: Markup
  /** Terms, meta and what only attachments have. */
  readonly more: Markup
}

function itemMarkup(item: Item): Markup {
  const published = item.publishedAt === null ? unset : wordpressTime(item.publishedAt)
  const updated = wordpressTime(item.updatedAt)
  const date =
    item.publishedAt === null
      ? nothing
      : markup`<pubDate>${new Date(item.publishedAt).toUTCString()}</pubDate>\n`
  return markup`<item>
<title>${cdata(item.title)}</title>
${date}<dc:creator>${cdata(item.creator)}</dc:creator>
<guid isPermaLink="false">urn:copydesk:${item.guid}</guid>
<description></description>
<content:encoded>${cdata(item.content.markup)}</content:encoded>
<excerpt:encoded>${cdata(item.excerpt)}</excerpt:encoded>
<wp:post_id>${item.id}</wp:post_id>
<wp:post_date>${cdata(published)}</wp:post_date>
<wp:post_date_gmt>${cdata(published)}</wp:post_date_gmt>
<wp:post_modified>${cdata(updated)}</wp:post_modified>
<wp:post_modified_gmt>${cdata(updated)}</wp:post_modified_gmt>
<wp:comment_status>${cdata('closed')}</wp:comment_status>
<wp:ping_status>${cdata('closed')}</wp:ping_status>
<wp:post_name>${cdata(item.slug)}</wp:post_name>
<wp:status>${cdata(item.status)}</wp:status>
<wp:post_parent>0</wp:post_parent>
<wp:menu_order>0</wp:menu_order>
<wp:post_type>${cdata(item.type)}</wp:post_type>
<wp:post_password>${cdata('')}</wp:post_password>
<wp:is_sticky>0</wp:is_sticky>
${item.more}</item>
`
}

/** How WordPress writes that a post has no date yet. */
const unset = '0000-00-00 00:00:00'

/** In universal time, which the importer is told by `post_date_gmt`. */
function wordpressTime(time: string): string {
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ')
}

function termMarkup(domain: string, nicename: string, name: string): Markup {
  return markup`<category domain="${domain}" nicename="${nicename}">${cdata(name)}</category>\n`
}

function metaMarkup(name: string, value: string): Markup {
  return markup`<wp:postmeta><wp:meta_key>${cdata(name)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>\n`
}

/** `]]>` would end the section early, and XML has no place for most control characters. */
function cdata(text: string): Markup {
  const allowed = text.toWellFormed().replaceAll(forbidden, '')
  return { markup: `<![CDATA[${allowed.replaceAll(']]>', ']]]]><![CDATA[>')}]]>` }
}

// eslint-disable-next-line no-control-regex -- these are the characters that XML forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu
