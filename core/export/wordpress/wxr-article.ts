import { type Article, articleExcerpt } from '../../article/article.ts'
import type { Status } from '../../article/status.ts'
import { isBlank } from '../../document/document-text.ts'
import { createFigure } from '../../document/figure.ts'
import { isRightToLeft } from '../../language-tag.ts'
import { type Author, printedName } from '../../people/author.ts'
import type { Media } from '../../pictures/media.ts'
import { articleHeadline } from '../article-headline.ts'
import type { BodySurroundings } from '../body-surroundings.ts'
import { bylineText } from '../byline-text.ts'
import { directed } from '../html/directed.ts'
import { paragraphsMarkup, roleMarkup } from '../html/html-bio.ts'
import { bodyMarkup } from '../html/html-body.ts'
import { creditsMarkup } from '../html/html-credits.ts'
import { figureMarkup } from '../html/html-figure.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { picture, picturePath } from '../picture.ts'
import { bylineAuthors } from '../site/site.ts'
import { pageWords } from '../words/page-words.ts'
import { blocksOf } from './blocks.ts'
import { isScheduled } from './scheduled-post.ts'
import { wordpressTerm } from './wordpress-term.ts'
import { itemMarkup, metaMarkup, termMarkup } from './wxr-item.ts'
import { loginOf, pictureAddress, type WxrSetting } from './wxr-setting.ts'

/** An article as a post. */
export function articleItem(article: Article, setting: WxrSetting): Markup {
  const { source, ids, slugs, mediaAddress } = setting
  const authors = bylineAuthors(article, source)
  const lead = picture(source, article.leadImage)
  const [first] = authors
  const classic = articleContent(article, authors, setting)
  const content =
    setting.form === 'blocks'
      ? blocksOf(classic, { seed: article.id, isLeftward: isRightToLeft(article.language) })
      : { html: directed(classic, article.language), footnotes: null }
  const { social } = article
  const card = picture(source, social.image)
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
    content: content.html,
    more: markup`${article.section === '' ? nothing : termMarkup('category', wordpressTerm(article.section), article.section)}${article.tags.map((tag) => termMarkup('post_tag', wordpressTerm(tag), tag))}${authors.map((author) => termMarkup('author', `cap-${loginOf(author, setting)}`, printedName(author)))}${lead === null || mediaAddress === null ? nothing : metaMarkup('_thumbnail_id', String(ids.get(lead.id) ?? ''))}${article.search.title === '' ? nothing : metaMarkup('_yoast_wpseo_title', article.search.title)}${article.search.description === '' ? nothing : metaMarkup('_yoast_wpseo_metadesc', article.search.description)}${social.title === '' ? nothing : metaMarkup('_yoast_wpseo_opengraph-title', social.title)}${social.description === '' ? nothing : metaMarkup('_yoast_wpseo_opengraph-description', social.description)}${card === null || mediaAddress === null ? nothing : metaMarkup('_yoast_wpseo_opengraph-image', pictureAddress(card, mediaAddress))}${content.footnotes === null ? nothing : metaMarkup('footnotes', content.footnotes)}`,
  })
}

/** What may be read is a post that is out; everything else waits as a draft for whoever publishes. */
function postStatus(article: Article): string {
  if (isScheduled(article)) return 'future'
  return article.embargoUntil === null && isOut(article.status) ? 'publish' : 'draft'
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
  const words = pageWords(article.language)
  const surroundings = surroundingsOf(article, { source, mediaAddress })
  const body = isBlank(article.body)
    ? markup`<p>${articleExcerpt(article)}</p>\n`
    : bodyMarkup(article.body, surroundings)
  const lead = mediaAddress === null ? picture(source, article.leadImage) : null
  const byline =
    authors.length < 2
      ? nothing
      : markup`<p class="byline">${words.by} ${bylineText(authors, words.and)}</p>\n`
  const standfirst =
    article.standfirst === ''
      ? nothing
      : markup`<p class="standfirst"><em>${article.standfirst}</em></p>\n`
  return markup`${lead === null ? nothing : absentLead(lead, surroundings)}${standfirst}${byline}${creditsMarkup(article, source)}${body}${authors.map(bioMarkup)}`
}

/** Pictures that have no address are named by where they lie beside the file. */
function surroundingsOf(
  { language }: Article,
  { source, mediaAddress }: Pick<WxrSetting, 'source' | 'mediaAddress'>,
): BodySurroundings {
  return {
    words: pageWords(language),
    picture: (id) => (mediaAddress === null ? null : picture(source, id)),
    pictureAddress: (media) => pictureAddress(media, mediaAddress ?? ''),
    absentPath(id) {
      const media = picture(source, id)
      return media === null ? null : picturePath(media)
    },
  }
}

/** Which picture is to be the featured image. */
function absentLead({ id, alt }: Media, surroundings: BodySurroundings): Markup {
  const { attrs } = createFigure([{ media: id, alt }])
  return markup`<div class="lead">\n${figureMarkup(attrs, surroundings)}</div>\n`
}

function bioMarkup(author: Author): Markup {
  const bio = author.shortBio === '' ? author.longBio : author.shortBio
  if (`${author.role}${author.organisation}${bio}` === '') return nothing
  return markup`<h3>About ${printedName(author)}</h3>\n${roleMarkup(author)}${paragraphsMarkup(bio)}`
}
