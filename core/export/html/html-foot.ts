import { feedNames } from '../feeds/feed-names.ts'
import { joinMarkup, type Markup, markup, nothing } from '../markup.ts'
import { hasFrontPage, relativeAddress } from '../site/site.ts'
import type { PageSetting } from './html-page.ts'

/** The end of every page of a site whose address is known: whose it is, and the feeds that bring what comes next. */
export function footMarkup(setting: PageSetting): Markup {
  const { source, siteAddress, path } = setting
  if (siteAddress === null) return nothing
  const { journalName } = source
  const isFront = path === 'index.html'
  const journal = isFront
    ? markup`${journalName}`
    : markup`<a href="${siteAddress}">${journalName}</a>`
  const feeds = hasSiteFeeds(setting)
    ? feedTitles.map(([title, file]) => feedLink(title, file))
    : []
  function feedLink(title: string, file: string): Markup {
    return markup`<a href="${relativeAddress(path, file)}">${title}</a>`
  }
  if (journalName === '' && feeds.length === 0) return nothing
  return markup`<footer class="foot">
${journalName === '' ? nothing : markup`<p>${journal}</p>\n`}${feeds.length === 0 ? nothing : markup`<p>${joinMarkup(feeds, ' · ')}</p>\n`}</footer>
`
}

const feedTitles = [
  ['RSS', feedNames.rss],
  ['Atom', feedNames.atom],
  ['JSON Feed', feedNames.json],
] as const

/** Feeds stand beside a front page once their address is known. */
export function hasSiteFeeds({ site, siteAddress }: PageSetting): boolean {
  return siteAddress !== null && hasFrontPage(site) && site.articles.length > 0
}
