import { mediaReferences, shownMedia } from '../../library/references.ts'
import type { Media } from '../../pictures/media.ts'
import type { BundleFile } from '../bundle/bundle-file.ts'
import type { ExportSource } from '../export-source.ts'
import type { FeedSetting } from '../feeds/feed.ts'
import { feedFiles } from '../feeds/feeds.ts'
import { picture, pictureFiles } from '../picture.ts'
import { siteDesign } from '../site/site-design.ts'
import { type SiteTheme, themeStyle } from '../site/site-theme.ts'
import { hasContents, hasFrontPage, planSite, siteLanguage } from '../site/site.ts'
import { sitemap } from '../site/sitemap.ts'
import { webCopies } from '../web-copies.ts'
import { pageWords, wordsInJournal } from '../words/page-words.ts'
import { articlePage } from './html-article.ts'
import { contentsPage } from './html-contents.ts'
import { editionPage } from './html-edition.ts'
import type { PageSetting } from './html-page.ts'
import { personPage } from './html-person.ts'

/**
 * The target `html`: pages that work from a folder, with their pictures in `html/media`. An
 * edition becomes a site, and so do several records, with a page of contents; feeds and a sitemap come along once their
 * address is known. Threads are left out.
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
    ? [
        {
          path: 'html/index.html',
          pieces: () => contentsPage({ ...shared, path: 'index.html' }),
        },
      ]
    : []
  return [
    ...contents,
    ...listings,
    ...files,
    ...(siteAddress === null || !hasFrontPage(site)
      ? []
      : siteFiles({ source, site, siteAddress })),
    ...pictureFiles('html', sitePictures({ source, site, siteAddress })),
  ]
}

function siteFiles(setting: FeedSetting): readonly BundleFile[] {
  const { site, siteAddress } = setting
  return [
    ...(site.articles.length === 0 ? [] : feedFiles(setting)).map((file) => ({
      ...file,
      path: `html/${file.path}`,
    })),
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
