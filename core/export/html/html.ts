import { mediaReferences } from '../../library/references.ts'
import { printedName } from '../../people/author.ts'
import type { Media } from '../../pictures/media.ts'
import { articleHeadline } from '../article-headline.ts'
import type { BundleFile } from '../bundle/bundle-file.ts'
import type { ExportSource } from '../export-source.ts'
import { feedFiles, type FeedSetting } from '../feeds/feeds.ts'
import { type Markup, markup, nothing } from '../markup.ts'
import { picture, pictureFiles, shownMedia } from '../picture.ts'
import { type SiteDesign, siteDesign } from '../site/site-design.ts'
import { type SiteTheme, themeStyle } from '../site/site-theme.ts'
import { editionName, planSite, type Site, siteLanguage } from '../site/site.ts'
import { sitemap } from '../site/sitemap.ts'
import { webCopies } from '../web-copies.ts'
import { pageWords, wordsInJournal } from '../words/page-words.ts'
import { articlePage } from './html-article.ts'
import { editionPage } from './html-edition.ts'
import { pageMarkup, type PageSetting } from './html-page.ts'
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
  const pages = [
    ...site.editions.map((edition) => ({
      id: edition.id,
      render: (path: string) => editionPage(edition, { ...shared, path }),
    })),
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
  const needsContents = site.editions.length !== 1 && pages.length > 1
  const contents = needsContents
    ? [{ path: 'html/index.html', text: () => contentsPage(site, source, design) }]
    : []
  return [
    ...contents,
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
    { path: 'html/sitemap.xml', text: () => sitemap(site, siteAddress) },
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

function contentsPage(site: Site, source: ExportSource, design: SiteDesign): string {
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
  return pageMarkup({
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
    main: markup`<h1>${journalName === '' ? words.contents : journalName}</h1>
${parts.map(({ title, pages }) => {
  const entries = pages.map(
    ({ id, name }) => markup`<li><a href="${site.paths.get(id) ?? ''}">${name}</a></li>\n`,
  )
  return partMarkup(title, entries)
})}`,
  })
}

function partMarkup(title: string, entries: readonly Markup[]): Markup {
  return entries.length === 0 ? nothing : markup`<h2>${title}</h2>\n<ul>\n${entries}</ul>\n`
}
