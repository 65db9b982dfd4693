import type { RecordId } from '../../library/record-id.ts'
import { mediaReferences, shownMedia } from '../../library/references.ts'
import { printedName } from '../../people/author.ts'
import type { Media } from '../../pictures/media.ts'
import { articleHeadline } from '../article-headline.ts'
import type { BundleFile } from '../bundle/bundle-file.ts'
import type { ExportSource } from '../export-source.ts'
import type { FeedSetting } from '../feeds/feed.ts'
import { feedFiles } from '../feeds/feeds.ts'
import { mappedMarkup, type Markup, markup, markupPieces, nothing } from '../markup.ts'
import { picture, pictureFiles } from '../picture.ts'
import { type SiteDesign, siteDesign } from '../site/site-design.ts'
import { type SiteTheme, themeStyle } from '../site/site-theme.ts'
import { editionName, hasContents, planSite, type Site, siteLanguage } from '../site/site.ts'
import { sitemap } from '../site/sitemap.ts'
import { webCopies } from '../web-copies.ts'
import { pageWords, wordsInJournal } from '../words/page-words.ts'
import { articlePage } from './html-article.ts'
import { editionPage } from './html-edition.ts'
import { pagePieces, type PageSetting } from './html-page.ts'
import { personPage } from './html-person.ts'

/**
 * The target `html`: pages that work from a folder, with their pictures in `html/media`. An
 * edition becomes a site, with feeds and a sitemap once its address is known; several records get a page of contents.
 * Threads are left out.
 */
export function exportHtml({
  source,
  siteAddress,
  theme,
}: {
  readonly source: ExportSource
  readonly siteAddress: string | null
  readonly theme: SiteTheme
}): readonly BundleFile[] {
  const site = planSite({ source, extension: 'html', people: 'with-an-edition' })
  const design = siteDesign(source.design, themeStyle(theme))
  const shared = {
    source,
    site,
    siteAddress,
    design,
    hasCopies: true,
    words: pageWords(siteLanguage(site, source)),
  }
  const listings = site.editions.flatMap((edition) => {
    const path = site.paths.get(edition.id)
    return path === undefined
      ? []
      : [{ path: `html/${path}`, pieces: () => editionPage(edition, { ...shared, path }) }]
  })
  const pages = [
    ...site.articles.map((article) => ({
      id: article.id,
      render: (path: string) =>
        articlePage(article, { ...shared, path, words: wordsInJournal(article.language, source) }),
    })),
    ...site.people.map((author) => ({
      id: author.id,
      render: (path: string) => personPage(author, { ...shared, path }),
    })),
  ]
  const files = pages.flatMap(({ id, render }) => {
    const path = site.paths.get(id)
    return path === undefined ? [] : [{ path: `html/${path}`, text: () => render(path) }]
  })
  const contents = hasContents(site)
    ? [{ path: 'html/index.html', pieces: () => contentsPage(site, source, design) }]
    : []
  return [
    ...contents,
    ...listings,
    ...files,
    ...(siteAddress === null || site.editions.length === 0
      ? []
      : siteFiles({ source, site, siteAddress })),
    ...pictureFiles('html', sitePictures({ source, site, siteAddress })),
  ]
}

function siteFiles(setting: FeedSetting): readonly BundleFile[] {
  const { site, siteAddress } = setting
  return [
    ...feedFiles(setting).map((file) => ({ ...file, path: `html/${file.path}` })),
    { path: 'html/sitemap.xml', pieces: () => sitemap(site, siteAddress) },
  ]
}

/** A card needs a whole address, so its picture comes along only where there is one. */
function sitePictures({
  source,
  site: { articles, people },
  siteAddress,
}: Pick<PageSetting, 'source' | 'site' | 'siteAddress'>): readonly Media[] {
  const shown = siteAddress === null ? shownMedia : mediaReferences
  return [...articles.flatMap(shown), ...people.flatMap(mediaReferences)]
    .flatMap((id) => picture(source, id) ?? [])
    .flatMap((media) => [media, ...webCopies(media, source)])
}

function contentsPage(site: Site, source: ExportSource, design: SiteDesign): Iterable<string> {
  const { journalName } = source
  const words = pageWords(siteLanguage(site, source))
  const parts = [
    {
      title: words.editions,
      pages: site.editions.map((each) => ({ id: each.id, name: editionName(each) })),
    },
    {
      title: words.articles,
      pages: site.articles.map((each) => ({ id: each.id, name: articleHeadline(each) })),
    },
    {
      title: words.people,
      pages: site.people.map((each) => ({ id: each.id, name: printedName(each) })),
    },
  ]
  return pagePieces({
    words,
    design,
    library: journalName,
    title: journalName === '' ? words.contents : journalName,
    description: '',
    language: siteLanguage(site, source),
    canonical: null,
    openGraph: [],
    hasFeeds: false,
    jsonLd: null,
    masthead: nothing,
    *main() {
      yield* markupPieces`<h1>${journalName === '' ? words.contents : journalName}</h1>\n`
      for (const part of parts) yield* partPieces(part, site)
    },
  })
}

function partPieces(
  {
    title,
    pages,
  }: {
    readonly title: string
    readonly pages: readonly { readonly id: RecordId; readonly name: string }[]
  },
  { paths }: Site,
): Iterable<Markup> {
  if (pages.length === 0) return []
  const entries = mappedMarkup(
    pages,
    ({ id, name }) => markup`<li><a href="${paths.get(id) ?? ''}">${name}</a></li>\n`,
  )
  return markupPieces`<h2>${title}</h2>\n<ul>\n${entries}</ul>\n`
}
