import type { Article } from '../../article/article.ts'
import { isBlank } from '../../document/document-text.ts'
import type { Edition } from '../../edition/edition.ts'
import { isRightToLeft, languageTag } from '../../language-tag.ts'
import { shownMedia } from '../../library/references.ts'
import { type Author, printedName } from '../../people/author.ts'
import type { Media } from '../../pictures/media.ts'
import type { Timestamp } from '../../timestamp.ts'
import { articleHeadline } from '../article-headline.ts'
import type { PrintedPage } from '../bundle/bundle-file.ts'
import { bylineText } from '../byline-text.ts'
import { editionLine } from '../edition-line.ts'
import type { ExportSource } from '../export-source.ts'
import { articleMarkup } from '../html/html-article.ts'
import { paragraphsMarkup } from '../html/html-bio.ts'
import { pagePieces } from '../html/html-page.ts'
import { languageMark } from '../language-mark.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { picture, picturePath } from '../picture.ts'
import { ourDesign } from '../site/site-design.ts'
import { bylineAuthors, editionName, listedArticles, siteLanguage } from '../site/site.ts'
import { pageWords, wordsInJournal } from '../words/page-words.ts'
import { opened } from './opened.ts'
import { sheetNumberSign } from './sheet-number.ts'

/**
 * An edition as one document: a title page with the contents and their page numbers, then each article on a sheet of
 * its own. Summaries without their texts follow each other, for each takes a few lines.
 */
export function editionPrint(edition: Edition, source: ExportSource): PrintedPage {
  const articles = listedArticles(edition, source)
  const language = siteLanguage({ articles }, source)
  const words = pageWords(language)
  const pictures = unique(articles.flatMap(shownMedia).flatMap((id) => picture(source, id) ?? []))
  const title = editionName(edition)
  return {
    html: () =>
      opened(
        pagePieces({
          words,
          design: { ...ourDesign, style: `${ourDesign.style}${editionStyle}` },
          library: source.journalName,
          title,
          description: '',
          language,
          canonical: null,
          openGraph: [],
          jsonLd: null,
          hasFeeds: false,
          foot: nothing,
          masthead: nothing,
          *main() {
            yield titleSheet(edition, articles, source)
            for (const [at, article] of articles.entries()) yield articleSheet(article, at, source)
          },
        }),
      ),
    pictures: pictures.map((media) => ({ path: picturePath(media), media: media.id })),
    places: articles.map((_, at) => placeOf(at)),
    head: { by: source.journalName, title },
    hasTitleSheet: true,
    title: source.journalName === '' ? title : `${source.journalName}: ${title}`,
    authors: unique(articles.flatMap((article) => bylineAuthors(article, source))).map(printedName),
    subject: edition.introduction,
    keywords: [],
    language: languageTag(language) ?? 'en-GB',
    updatedAt: newest([edition, ...articles]),
  }
}

function titleSheet(edition: Edition, articles: readonly Article[], source: ExportSource): Markup {
  const language = siteLanguage({ articles }, source)
  const words = pageWords(language)
  const line = editionLine(edition, words)
  const entries = articles.map((article, at) => entryMarkup({ article, at, language, source }))
  return markup`<header class="front">
${source.journalName === '' ? nothing : markup`<p class="journal">${source.journalName}</p>\n`}<h1>${editionName(edition)}</h1>
${line === '' ? nothing : markup`<p class="issue">${line}</p>\n`}${edition.introduction === '' ? nothing : markup`<div class="introduction">\n${paragraphsMarkup(edition.introduction)}</div>\n`}</header>
<nav class="contents" aria-labelledby="contents">
<h2 id="contents">${words.contents}</h2>
<ol>
${entries}</ol>
</nav>
`
}

function entryMarkup({
  article,
  at,
  language,
  source,
}: {
  readonly article: Article
  readonly at: number
  /** Of the contents. */
  readonly language: string
  readonly source: ExportSource
}): Markup {
  const authors: readonly Author[] = bylineAuthors(article, source)
  const byline = bylineText(authors, pageWords(article.language).and)
  const mark = languageMark(article.language, language)
  return markup`<li><a href="#${placeOf(at)}"><span class="entry"${mark}>${articleHeadline(article)}${byline === '' ? nothing : markup`<small>${byline}</small>`}</span><span class="sheet-number">${sheetNumberSign(placeOf(at))}</span></a></li>\n`
}

function articleSheet(article: Article, at: number, source: ExportSource): Markup {
  const site = { editions: [], articles: [article], people: [], paths: new Map() }
  const { markup: html } = articleMarkup(article, {
    source,
    site,
    path: 'page.html',
    siteAddress: null,
    hasCopies: false,
    design: ourDesign,
    words: wordsInJournal(article.language, source),
  })
  const language = languageTag(article.language) ?? 'en'
  const direction = isRightToLeft(language) ? markup` dir="rtl"` : nothing
  const form = isBlank(article.body) ? 'sheet summary' : 'sheet'
  return markup`<section class="${form}" id="${placeOf(at)}" lang="${language}"${direction}>\n${{ markup: withOwnIds(html, at) }}</section>\n`
}

function placeOf(at: number): string {
  return `article_${at + 1}`
}

/** Headings and notes of several articles have the same ids; what people wrote has no quotation marks as they are. */
function withOwnIds(html: string, at: number): string {
  const prefix = `a${at + 1}_`
  return html
    .replaceAll(/ (id|aria-labelledby)="/gu, ` $1="${prefix}`)
    .replaceAll(' href="#', ` href="#${prefix}`)
}

function newest(records: readonly { readonly updatedAt: Timestamp }[]): Timestamp {
  const times = records.map(({ updatedAt }) => updatedAt)
  return times.toSorted((one, other) => Date.parse(one) - Date.parse(other)).at(-1) ?? ''
}

function unique<R extends Media | Author>(records: readonly R[]): readonly R[] {
  return [...new Map(records.map((record) => [record.id, record])).values()]
}

const editionStyle = `.front { padding-top: 22vh; }
.front h1 { margin-top: 0.5rem; font-size: 3.4rem; }
.front .issue { margin-top: 1rem; }
.journal { margin: 0; color: var(--ink-2); font: 600 1rem/1.4 var(--sans); }
.contents { break-before: page; }
.contents h2 { margin: 0 0 1.5rem; }
.contents ol { margin: 0; padding: 0; list-style: none; }
.contents li { margin: 0; border-bottom: 1px solid var(--line); break-inside: avoid; }
.contents a { display: flex; gap: 1.5rem; justify-content: space-between; padding: 0.65rem 0; color: inherit; text-decoration: none; }
.contents small { display: block; color: var(--ink-2); font: 0.85rem/1.4 var(--sans); }
.sheet-number { font-variant-numeric: lining-nums tabular-nums; }
.sheet { break-before: page; }
.sheet.summary { break-inside: avoid; }
.sheet.summary .text > :last-child { break-after: auto; }
.sheet.summary + .sheet.summary { margin-top: 3rem; break-before: auto; }
.sheet.summary h1 { margin: 0; font-size: 1.7rem; }
.sheet.summary .standfirst { margin-top: 0.5rem; font-size: 1.1rem; }
.sheet.summary .details { margin-top: 0.75rem; padding: 0; border: 0; }
.sheet.summary .text { margin-top: 1rem; }
.sheet.summary .summary-only { padding: 0; border: 0; }
.sheet.summary .about { margin-top: 1rem; padding-top: 0; border: 0; }
`
