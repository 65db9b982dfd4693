import { type Article, articleExcerpt } from '../../article/article.ts'
import type { Author } from '../../people/author.ts'
import type { Day } from '../../timestamp.ts'
import { articleHeadline } from '../article-headline.ts'
import { languageMark } from '../language-mark.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { pieceDay } from '../piece-day.ts'
import { siteLanguage } from '../site/site.ts'
import { wordsInJournal } from '../words/page-words.ts'
import { bylineMarkup } from './html-byline.ts'
import { pageAddress, type PageSetting } from './html-page.ts'

/** How a page tells of one of its pieces. */
export interface PieceSetting {
  readonly page: PageSetting
  readonly level: 2 | 3
  /** Those who are named above the headline. */
  readonly authors: readonly Author[]
  /** The day on which all pieces of the page appeared, which then none of them names; null where there is none. */
  readonly sharedDay: Day | null
  /** The first of an edition, larger and with its picture. */
  readonly featured: Markup | null
}

/** An article on a page that lists several: who wrote it and when, its headline, its excerpt, the way to it, in its own language. */
export function pieceMarkup(article: Article, setting: PieceSetting): Markup {
  const { page, level, featured } = setting
  const address = pageAddress(page, article.id) ?? ''
  const headline = articleHeadline(article)
  const excerpt = articleExcerpt(article)
  const { readMore } = wordsInJournal(article.language, page.source)
  return markup`<article class="piece${featured === null ? '' : ' featured'}"${languageMark(article.language, siteLanguage(page.site, page.source))}>
${featured ?? nothing}${factsMarkup(article, setting)}<h${level}><a href="${address}">${headline}</a></h${level}>
${excerpt === '' ? nothing : markup`<p class="excerpt">${excerpt}</p>\n`}<p class="more"><a href="${address}">${readMore}<span class="unseen">: ${headline}</span></a></p>
</article>
`
}

function factsMarkup(article: Article, { page, authors, sharedDay }: PieceSetting): Markup {
  const words = wordsInJournal(article.language, page.source)
  const day = pieceDay(article, sharedDay, words)
  const byline =
    authors.length === 0
      ? nothing
      : markup`<p class="byline">${bylineMarkup(authors, { ...page, words })}</p>\n`
  const section =
    article.section === '' ? nothing : markup`<p class="section">${article.section}</p>\n`
  return day === null
    ? markup`${section}${byline}`
    : markup`${section}${byline}<p class="day"><time datetime="${article.publishedAt ?? ''}">${day}</time></p>\n`
}
