import type { Edition } from '../../edition/edition.ts'
import { type Author, printedName } from '../../people/author.ts'
import { editionLine } from '../edition-line.ts'
import { mappedMarkup, type Markup, markup, markupPieces, nothing } from '../markup.ts'
import { bylineAuthors, editionName, siteLanguage } from '../site/site.ts'
import { roleMarkup } from './html-bio.ts'
import { footMarkup, hasSiteFeeds } from './html-foot.ts'
import { pageAddress, pagePieces, type PageSetting, wholeAddress } from './html-page.ts'
import { pieceMarkup } from './html-piece.ts'

/** The front page of several records bit by bit: the articles as an edition lists them, editions and people with the way to each. */
export function contentsPage(setting: PageSetting): Iterable<string> {
  const { source, site, words } = setting
  const { journalName } = source
  const title = journalName === '' ? words.contents : journalName
  const address = wholeAddress(setting, setting.path)
  return pagePieces({
    words,
    design: setting.design,
    library: journalName,
    title,
    description: '',
    language: siteLanguage(site, source),
    canonical: address,
    openGraph: [
      ['og:type', 'website'],
      ['og:title', title],
      ['og:url', address ?? ''],
    ],
    hasFeeds: hasSiteFeeds(setting),
    jsonLd: null,
    masthead: nothing,
    foot: footMarkup(setting),
    *main() {
      yield* markupPieces`<h1>${title}</h1>\n`
      for (const part of partsOf(setting)) yield* part
    },
  })
}

/** What is of one kind alone needs no heading. */
function partsOf(setting: PageSetting): readonly Iterable<Markup>[] {
  const { site, source, words } = setting
  const { editions, articles, people } = site
  const kinds = [editions, articles, people].filter((records) => records.length > 0)
  const level = kinds.length === 1 ? 2 : 3
  const shared = { page: setting, level, sharedDay: null, featured: null } as const
  return [
    partMarkup({
      id: 'editions',
      title: words.editions,
      level,
      entries: editions.map((edition) => () => editionMarkup(edition, level, setting)),
    }),
    partMarkup({
      id: 'articles',
      title: words.articles,
      level,
      entries: articles.map(
        (article) => () =>
          pieceMarkup(article, { ...shared, authors: bylineAuthors(article, source) }),
      ),
    }),
    partMarkup({
      id: 'people',
      title: words.people,
      level,
      entries: people.map((author) => () => personMarkup(author, level, setting)),
    }),
  ]
}

function partMarkup({
  id,
  title,
  level,
  entries,
}: {
  readonly id: string
  readonly title: string
  readonly level: 2 | 3
  /** Each is made when it is asked for. */
  readonly entries: readonly (() => Markup)[]
}): Iterable<Markup> {
  if (entries.length === 0) return []
  const listed = mappedMarkup(entries, (entry) => entry())
  return level === 2
    ? markupPieces`<div class="pieces">\n${listed}</div>\n`
    : markupPieces`<section aria-labelledby="${id}">
<h2 class="section-title" id="${id}">${title}</h2>
${listed}</section>
`
}

function editionMarkup(edition: Edition, level: 2 | 3, setting: PageSetting): Markup {
  const line = editionLine(edition, setting.words)
  const introduction = edition.introduction.split('\n')[0] ?? ''
  return markup`<article class="piece">
${line === '' ? nothing : markup`<p class="day">${line}</p>\n`}<h${level}><a href="${pageAddress(setting, edition.id) ?? ''}">${editionName(edition)}</a></h${level}>
${introduction === '' ? nothing : markup`<p class="excerpt">${introduction}</p>\n`}</article>
`
}

function personMarkup(author: Author, level: 2 | 3, setting: PageSetting): Markup {
  const address = pageAddress(setting, author.id) ?? ''
  return markup`<article class="piece">
<h${level}><a href="${address}">${printedName(author)}</a></h${level}>
${roleMarkup(author)}${author.shortBio === '' ? nothing : markup`<p class="excerpt">${author.shortBio}</p>\n`}</article>
`
}
