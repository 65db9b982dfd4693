import type { Timestamp } from '../../timestamp.ts'
import { mappedMarkup, type Markup, markup, markupPieces, markupTexts, nothing } from '../markup.ts'
import type { FeedItem } from './feed-item.ts'
import type { Feed } from './feed.ts'

/** RSS 2.0: https://www.rssboard.org/rss-specification. */
export function rssFeed(feed: Feed): Iterable<string> {
  const { title, description, home, addresses, language, updatedAt, items } = feed
  return markupTexts(markupPieces`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${title}</title>
<link>${home}</link>
<description>${description}</description>
${language === null ? nothing : markup`<language>${language}</language>\n`}<lastBuildDate>${mailDate(updatedAt)}</lastBuildDate>
<atom:link href="${addresses.rss}" rel="self" type="application/rss+xml"/>
${mappedMarkup(items, itemMarkup)}</channel>
</rss>
`)
}

function itemMarkup({ id, title, address, summary, content, ...item }: FeedItem): Markup {
  const { authors, tags, publishedAt } = item
  // RSS knows authors by mail address only; Dublin Core names them all.
  return markup`<item>
<title>${title}</title>
<link>${address}</link>
<guid isPermaLink="false">${id}</guid>
${summary === '' ? nothing : markup`<description>${summary}</description>\n`}${publishedAt === null ? nothing : markup`<pubDate>${mailDate(publishedAt)}</pubDate>\n`}${tags.map((tag) => markup`<category>${tag}</category>\n`)}${authors.map(({ name }) => markup`<dc:creator>${name}</dc:creator>\n`)}<content:encoded>${content}</content:encoded>
</item>
`
}

/** As e-mail writes dates. */
function mailDate(at: Timestamp): string {
  return new Date(at).toUTCString()
}
