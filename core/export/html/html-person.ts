import { addressTrouble, publishableAddress } from '../../address.ts'
import { articleExcerpt } from '../../article/article.ts'
import { untitled } from '../../library/library-record.ts'
import { networkName, networks } from '../../networks/network.ts'
import { type Author, printedName } from '../../people/author.ts'
import { articleHeadline } from '../article-headline.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { profileAddress } from '../profile-address.ts'
import { siteLanguage } from '../site/site.ts'
import { paragraphsMarkup, roleMarkup } from './html-bio.ts'
import { pictureMarkup } from './html-figure.ts'
import { mastheadMarkup } from './html-masthead.ts'
import {
  pageAddress,
  pageMarkup,
  pagePictures,
  type PageSetting,
  wholeAddress,
} from './html-page.ts'
import { personJsonLd } from './json-ld.ts'

/** The page of one person: bio, links, and the pieces of this site that they wrote. */
export function personPage(author: Author, setting: PageSetting): string {
  const { site } = setting
  const name = author.name === '' ? untitled('author') : printedName(author)
  const bio = author.longBio === '' ? author.shortBio : author.longBio
  const edition = site.editions.length === 1 ? (site.editions[0] ?? null) : null
  const address = wholeAddress(setting, setting.path)
  return pageMarkup({
    words: setting.words,
    design: setting.design,
    library: setting.source.journalName,
    title: name,
    description: author.shortBio,
    language: siteLanguage(site, setting.source),
    canonical: address,
    openGraph: [
      ['og:type', 'profile'],
      ['og:title', name],
      ['og:description', author.shortBio],
      ['og:url', address ?? ''],
    ],
    hasFeeds: false,
    jsonLd: { '@context': 'https://schema.org', ...personJsonLd(author, address) },
    masthead: mastheadMarkup(edition, setting),
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
        : markup`<a href="${address}">${link.replace(/^(?:https?:\/\/|mailto:)(?:www\.)?/iu, '').replace(/\/$/u, '')}</a>`
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
${pieces.map(
  (article) => markup`<article class="piece">
<h3><a href="${pageAddress(setting, article.id) ?? ''}">${articleHeadline(article)}</a></h3>
<p>${articleExcerpt(article)}</p>
</article>
`,
)}</section>
`
}
