import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith'

import { failure, type Result, success } from '../../result.ts'
import type { Timestamp } from '../../timestamp.ts'
import type { TextFile } from '../bundle/bundle-file.ts'
import type { ExportOptionFailure } from '../export-failure.ts'
import { pageLosses } from '../export-losses.ts'
import type { ExportedRecords } from '../export-records.ts'
import type { ExportSource } from '../export-source.ts'
import { wholeAddress } from '../html/html-page.ts'
import { languageTag } from '../language-tag.ts'
import { editionName, planSite, type Site, siteLanguage } from '../site/site.ts'
import { type FeedItem, feedItem, type FeedPerson } from './feed-item.ts'
import { feedNames } from './feed-names.ts'

export interface FeedSetting {
  readonly source: ExportSource
  readonly site: Site
  /** Where the site will stand: a feed has only whole addresses. */
  readonly siteAddress: string
}

/** The target `feeds`: the three feeds of the chosen articles; they can't be made without the site's address. */
export function exportFeeds(
  source: ExportSource,
  siteAddress: string | null,
): Result<ExportedRecords, ExportOptionFailure> {
  if (siteAddress === null) {
    const reason = 'Feeds name every article by its whole address: give the address of the site.'
    return failure({ kind: 'export-option', option: 'html.address', reason })
  }
  const site = planSite({ source, extension: 'html', people: 'with-an-edition' })
  const files = feedFiles({ source, site, siteAddress })
  return success({
    files: files.map((file) => ({ ...file, path: `feeds/${file.path}` })),
    losses: pageLosses({ source, target: 'feeds', siteAddress }),
  })
}

/**
 * RSS 2.0, Atom and JSON Feed 1.1 of the site's articles, with their whole text, all their authors and ids that never
 * change.
 */
export function feedFiles(setting: FeedSetting): readonly TextFile[] {
  return [
    { path: feedNames.atom, text: () => withLineEnd(atomFeed(feedOf(setting))) },
    { path: feedNames.json, text: () => withLineEnd(jsonFeed(feedOf(setting))) },
    { path: feedNames.rss, text: () => withLineEnd(rssFeed(feedOf(setting))) },
  ]
}

interface Feed {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly home: string
  readonly addresses: Readonly<Record<keyof typeof feedNames, string>>
  readonly language: string | null
  readonly updatedAt: Timestamp
  readonly items: readonly FeedItem[]
}

function feedOf(setting: FeedSetting): Feed {
  const { source, site, siteAddress } = setting
  const [edition] = site.editions
  const records = [...site.articles, ...site.editions]
  const newest = records
    .map(({ updatedAt }) => updatedAt)
    .toSorted(byMoment)
    .at(-1)
  const [first] = source.chosen
  return {
    id: `urn:uuid:${edition?.id ?? first?.id ?? ''}`,
    title:
      edition === undefined ? source.journalName : `${source.journalName}: ${editionName(edition)}`,
    description: edition?.introduction || source.journalName,
    home: at(siteAddress, ''),
    addresses: {
      rss: at(siteAddress, feedNames.rss),
      atom: at(siteAddress, feedNames.atom),
      json: at(siteAddress, feedNames.json),
    },
    language: languageTag(siteLanguage(site, source)),
    updatedAt: newest ?? new Date(0).toISOString(),
    items: site.articles.map((article) => feedItem(article, setting)),
  }
}

function at(siteAddress: string, path: string): string {
  return wholeAddress({ siteAddress }, path) ?? siteAddress
}

function byMoment(one: Timestamp, other: Timestamp): number {
  return Date.parse(one) - Date.parse(other)
}

function rssFeed({
  title,
  description,
  home,
  addresses,
  language,
  updatedAt,
  items,
}: Feed): string {
  return generateRssFeed({
    title,
    link: home,
    description,
    ...(language !== null && { language }),
    lastBuildDate: new Date(updatedAt),
    atom: { links: [{ href: addresses.rss, rel: 'self', type: 'application/rss+xml' }] },
    items: items.map((item) => ({
      title: item.title,
      link: item.address,
      guid: { value: item.id, isPermaLink: false },
      description: item.summary,
      ...(item.publishedAt !== null && { pubDate: new Date(item.publishedAt) }),
      categories: item.tags.map((name) => ({ name })),
      // RSS knows authors by mail address only; Dublin Core names them all.
      dc: { creators: item.authors.map(({ name }) => name) },
      content: { encoded: item.content },
    })),
  })
}

function atomFeed({
  id,
  title,
  description,
  home,
  addresses,
  language,
  updatedAt,
  items,
}: Feed): string {
  return generateAtomFeed({
    id,
    title: { value: title },
    subtitle: { value: description },
    updated: new Date(updatedAt),
    links: [
      { href: home, rel: 'alternate', type: 'text/html' },
      { href: addresses.atom, rel: 'self', type: 'application/atom+xml' },
    ],
    ...(language !== null && { xml: { lang: language } }),
    // Atom wants an author of each entry; where an article names none, it is the journal.
    authors: [{ name: title }],
    entries: items.map((item) => ({
      id: item.id,
      title: { value: item.title },
      links: [{ href: item.address, rel: 'alternate', type: 'text/html' }],
      summary: { value: item.summary },
      content: { type: 'html', value: item.content },
      ...(item.publishedAt !== null && { published: new Date(item.publishedAt) }),
      updated: new Date(item.updatedAt),
      ...(item.authors.length > 0 && { authors: item.authors.map(atomPerson) }),
      categories: item.tags.map((term) => ({ term })),
    })),
  })
}

function atomPerson({ name, address }: FeedPerson) {
  return { name, ...(address !== null && { uri: address }) }
}

function jsonFeed({ title, description, home, addresses, language, items }: Feed): string {
  const feed = generateJsonFeed({
    title,
    home_page_url: home,
    feed_url: addresses.json,
    description,
    ...(language !== null && { language }),
    items: items.map((item) => ({
      id: item.id,
      url: item.address,
      title: item.title,
      content_html: item.content,
      summary: item.summary,
      ...(item.image !== null && { image: item.image }),
      ...(item.publishedAt !== null && { date_published: new Date(item.publishedAt) }),
      date_modified: new Date(item.updatedAt),
      tags: [...item.tags],
      authors: item.authors.map(({ name, address }) => ({
        name,
        ...(address !== null && { url: address }),
      })),
      ...(item.language !== null && { language: item.language }),
    })),
  })
  return JSON.stringify(feed, null, 2)
}

function withLineEnd(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`
}
