import type { Edition } from '../../edition/edition.ts'
import { languageTag } from '../../language-tag.ts'
import type { Timestamp } from '../../timestamp.ts'
import { editionLine } from '../edition-line.ts'
import type { ExportSource } from '../export-source.ts'
import { wholeAddress } from '../html/html-page.ts'
import { editionName, type Site, siteLanguage } from '../site/site.ts'
import { type PageWords, pageWords } from '../words/page-words.ts'
import { type FeedItem, feedItem } from './feed-item.ts'
import { feedNames } from './feed-names.ts'

export interface FeedSetting {
  readonly source: ExportSource
  readonly site: Site
  /** Where the site will stand: a feed has only whole addresses. */
  readonly siteAddress: string
}

/** What every form of a feed says. */
export interface Feed {
  /** Whose feed it is, whichever edition its articles are of: readers subscribe to the journal. */
  readonly title: string
  /** Which edition its articles are of; of none the journal. */
  readonly description: string
  /** The address of the site, which stays what it is: readers know the feed by it. */
  readonly home: string
  readonly addresses: Readonly<Record<keyof typeof feedNames, string>>
  readonly language: string | null
  readonly updatedAt: Timestamp
  /** Made one by one while they are asked for, once. */
  readonly items: Iterable<FeedItem>
}

export function feedOf(setting: FeedSetting): Feed {
  const { source, site, siteAddress } = setting
  const language = siteLanguage(site, source)
  const words = pageWords(language)
  const title = source.journalName || words.contents
  const records = [...site.articles, ...site.editions]
  const newest = records
    .map(({ updatedAt }) => updatedAt)
    .toSorted(byMoment)
    .at(-1)
  return {
    title,
    description: site.editions.map((edition) => issueText(edition, words)).join('\n') || title,
    home: at(siteAddress, ''),
    addresses: {
      rss: at(siteAddress, feedNames.rss),
      atom: at(siteAddress, feedNames.atom),
      json: at(siteAddress, feedNames.json),
    },
    language: languageTag(language),
    updatedAt: newest ?? new Date(0).toISOString(),
    items: feedItems(setting),
  }
}

/** `Night work · Number 31 · 12 March 2027 – What the town does after ten.` */
function issueText(edition: Edition, words: PageWords): string {
  const line = editionLine(edition, words)
  const issue = line === '' ? editionName(edition) : `${editionName(edition)} · ${line}`
  return edition.introduction === '' ? issue : `${issue} – ${edition.introduction}`
}

function* feedItems(setting: FeedSetting): Iterable<FeedItem> {
  for (const article of setting.site.articles) yield feedItem(article, setting)
}

function at(siteAddress: string, path: string): string {
  return wholeAddress({ siteAddress }, path) ?? siteAddress
}

function byMoment(one: Timestamp, other: Timestamp): number {
  return Date.parse(one) - Date.parse(other)
}
