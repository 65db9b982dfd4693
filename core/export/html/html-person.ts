import { addressTrouble, publishableAddress } from '../../address.ts'
import type { Article } from '../../article/article.ts'
import { untitled } from '../../library/library-record.ts'
import { networkName, networks } from '../../networks/network.ts'
import { type Author, printedName } from '../../people/author.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { profileAddress } from '../profile-address.ts'
import { shownAddress } from '../shown-address.ts'
import { bylineAuthors, siteLanguage } from '../site/site.ts'
import { paragraphsMarkup, roleMarkup } from './html-bio.ts'
import { pictureMarkup } from './html-figure.ts'
import { footMarkup } from './html-foot.ts'
import { mastheadMarkup } from './html-masthead.ts'
import { pageMarkup, pagePictures, type PageSetting, wholeAddress } from './html-page.ts'
import { pieceMarkup, type PieceSetting } from './html-piece.ts'
import { personJsonLd } from './json-ld.ts'

/** The page of one person: bio, links, and the pieces of this site that they wrote. */
export function personPage(author: Author, setting: PageSetting): string {
  const name = author.name === '' ? untitled('author') : printedName(author)
  const bio = author.longBio === '' ? author.shortBio : author.longBio
  const address = wholeAddress(setting, setting.path)
  const [only = null, ...others] = setting.site.editions
  return pageMarkup({
    words: setting.words,
    design: setting.design,
    library: setting.source.journalName,
    title: name,
    description: author.shortBio,
    language: siteLanguage(setting.site, setting.source),
    canonical: address,
    openGraph: [
      ['og:type', 'profile'],
      ['og:title', name],
      ['og:description', author.shortBio],
      ['og:site_name', setting.source.journalName],
      ['og:url', address ?? ''],
    ],
    hasFeeds: false,
    jsonLd: { '@context': 'https://schema.org', ...personJsonLd(author, address) },
    masthead: mastheadMarkup(others.length === 0 ? only : null, setting),
    foot: footMarkup(setting),
    main: markup`<div class="person">
${portraitMarkup(author, setting)}<div>
<h1>${name}</h1>
${roleMarkup(author)}</div>
</div>
<div class="text">
${paragraphsMarkup(bio)}${linksMarkup(author)}</div>
${piecesMarkup(author, setting)}`,
  })
}

function portraitMarkup(author: Author, setting: PageSetting): Markup {
  const { words } = setting
  const pictures = pagePictures(setting)
  const portrait = pictures.picture(author.portrait)
  if (portrait === null) return nothing
  const alt = portrait.alt === '' ? words.portraitOf(author.name) : portrait.alt
  return markup`${pictureMarkup(portrait, alt, pictures)}\n`
}

function linksMarkup({ links, handles }: Author): Markup {
  const profiles = networks.flatMap((network) => {
    const handle = handles[network]
    if (handle === undefined || handle === '') return []
    const address = profileAddress(network, handle)
    const text = `${networkName(network)}: @${handle}`
    return [address === null ? markup`${text}` : markup`<a href="${address}">${text}</a>`]
  })
  const others = links
    .filter((link) => addressTrouble(link) !== 'unsafe')
    .map((link) => {
      const address = publishableAddress(link)
      return address === null
        ? markup`${link}`
        : markup`<a href="${address}">${shownAddress(link)}</a>`
    })
  const all = [...others, ...profiles]
  if (all.length === 0) return nothing
  return markup`<ul class="links">\n${all.map((link) => markup`<li>${link}</li>\n`)}</ul>\n`
}

function piecesMarkup(author: Author, setting: PageSetting): Markup {
  const pieces = setting.site.articles.filter(({ byline }) => byline.includes(author.id))
  if (pieces.length === 0) return nothing
  return markup`<section aria-labelledby="by_person">
<h2 class="section-title" id="by_person">${setting.words.writtenBy(author.name)}</h2>
${pieces.map((article) => pieceMarkup(article, pieceSetting(article, author, setting)))}</section>
`
}

/** The page says whose it is: of those who wrote a piece it names the others too, where there are any. */
function pieceSetting(article: Article, author: Author, page: PageSetting): PieceSetting {
  const authors = bylineAuthors(article, page.source)
  const isAlone = authors.every(({ id }) => id === author.id)
  return { page, level: 3, authors: isAlone ? [] : authors, sharedDay: null, featured: null }
}
