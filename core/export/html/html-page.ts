import { isRightToLeft, languageTag } from '../../language-tag.ts'
import { type RecordId } from '../../library/record-id.ts'
import type { Media } from '../../pictures/media.ts'
import type { BodySurroundings } from '../body-surroundings.ts'
import type { ExportSource } from '../export-source.ts'
import { feedNames } from '../feeds/feed-names.ts'
import { type Markup, markup, markupTexts, nothing } from '../markup.ts'
import { picture, picturePath } from '../picture.ts'
import { filledPieces, type SiteDesign, type SlotContent } from '../site/site-design.ts'
import { relativeAddress, type Site } from '../site/site.ts'
import { webCopies } from '../web-copies.ts'
import type { PageWords } from '../words/page-words.ts'
import { jsonLdMarkup } from './json-ld.ts'

/** What every page of a site knows. */
export interface PageSetting {
  readonly source: ExportSource
  readonly site: Site
  readonly words: PageWords
  /** Pages on the web offer smaller copies of their pictures; paper and books have the originals. */
  readonly hasCopies: boolean
  readonly design: SiteDesign
  /** Where the page stands inside the site's folder. */
  readonly path: string
  /** Where the site will stand, with a slash at its end; null while that is unknown. */
  readonly siteAddress: string | null
}

export interface Page {
  readonly words: PageWords
  readonly design: SiteDesign
  /** The journal; may be empty. */
  readonly library: string
  readonly title: string
  readonly description: string
  readonly language: string
  /** Names the page's own whole address, when it has one. */
  readonly canonical: string | null
  readonly openGraph: readonly OpenGraph[]
  readonly jsonLd: object | null
  /** The site has feeds, and this is the page to find them on. */
  readonly hasFeeds: boolean
  /** The way back to the front page. */
  readonly masthead: Markup
  readonly main: SlotContent
  /** Whose the page is, and the feeds. */
  readonly foot: Markup
}

/** One property of the page's card in social networks, for example `og:title`. */
export type OpenGraph = readonly [property: string, content: string]

/** A whole page: valid HTML that needs no other file but its pictures. */
export function pageMarkup(page: Page): string {
  return [...pagePieces(page)].join('')
}

/** The same bit by bit. */
export function pagePieces(page: Page): Iterable<string> {
  const description =
    page.description === ''
      ? nothing
      : markup`<meta name="description" content="${page.description}">\n`
  const canonical =
    page.canonical === null ? nothing : markup`<link rel="canonical" href="${page.canonical}">\n`
  const feeds = page.hasFeeds ? feedLinks : nothing
  const { words, design, title, masthead, main, foot, library } = page
  const pieces = filledPieces(design.page, {
    language: markup`${languageTag(page.language) ?? 'en'}`,
    direction: isRightToLeft(page.language) ? markup` dir="rtl"` : nothing,
    title: markup`${title}`,
    head: markup`${description}${canonical}${feeds}${page.openGraph.map(openGraphMarkup)}${jsonLdMarkup(page.jsonLd)}`,
    style: { markup: design.style },
    skip: markup`${words.skip}`,
    masthead,
    main,
    foot,
    library: markup`${library}`,
  })
  return markupTexts(pieces)
}

const feedLinks = markup`<link rel="alternate" type="application/rss+xml" title="RSS" href="${feedNames.rss}">
<link rel="alternate" type="application/atom+xml" title="Atom" href="${feedNames.atom}">
<link rel="alternate" type="application/feed+json" title="JSON Feed" href="${feedNames.json}">
`

/** The link from one page to another page of the site, null when that record has none. */
export function pageAddress({ site, path }: PageSetting, id: RecordId): string | null {
  const target = site.paths.get(id)
  return target === undefined ? null : relativeAddress(path, target)
}

/** The whole address of a path of the site, null while the site's own is unknown. */
export function wholeAddress(
  { siteAddress }: Pick<PageSetting, 'siteAddress'>,
  path: string | undefined,
): string | null {
  if (siteAddress === null || path === undefined) return null
  return `${siteAddress.replace(/\/*$/u, '/')}${path.replace(/(^|\/)index\.html$/u, '$1')}`
}

/** The pictures as seen from a page. */
export function pagePictures({ source, path, words, hasCopies }: PageSetting): BodySurroundings {
  return {
    ...(hasCopies && { copies: (media) => webCopies(media, source) }),
    words,
    picture: (id) => picture(source, id),
    pictureAddress: (media: Media) => relativeAddress(path, picturePath(media)),
  }
}

function openGraphMarkup([property, content]: OpenGraph): Markup {
  if (content === '') return nothing
  return property.startsWith('twitter:')
    ? markup`<meta name="${property}" content="${content}">\n`
    : markup`<meta property="${property}" content="${content}">\n`
}
