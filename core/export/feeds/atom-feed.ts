import { mappedMarkup, type Markup, markup, markupPieces, markupTexts, nothing } from '../markup.ts'
import type { FeedItem, FeedPerson } from './feed-item.ts'
import type { Feed } from './feed.ts'

/** Atom 1.0: RFC 4287. */
export function atomFeed(feed: Feed): Iterable<string> {
  const { title, description, home, addresses, language, updatedAt, items } = feed
  // Atom wants an author of each entry; where an article names none, it is the journal.
  return markupTexts(markupPieces`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"${language === null ? nothing : markup` xml:lang="${language}"`}>
<id>${home}</id>
<title>${title}</title>
${description === title ? nothing : markup`<subtitle>${description}</subtitle>\n`}<updated>${new Date(updatedAt).toISOString()}</updated>
<link href="${home}" rel="alternate" type="text/html"/>
<link href="${addresses.atom}" rel="self" type="application/atom+xml"/>
<author><name>${title}</name></author>
${mappedMarkup(items, entryMarkup)}</feed>
`)
}

function entryMarkup({ id, title, address, summary, content, ...item }: FeedItem): Markup {
  const { authors, tags, publishedAt, updatedAt } = item
  return markup`<entry>
<id>${id}</id>
<title>${title}</title>
${publishedAt === null ? nothing : markup`<published>${new Date(publishedAt).toISOString()}</published>\n`}<updated>${new Date(updatedAt).toISOString()}</updated>
${authors.map(authorMarkup)}${tags.map((tag) => markup`<category term="${tag}"/>\n`)}${summary === '' ? nothing : markup`<summary>${summary}</summary>\n`}<content type="html">${content}</content>
<link href="${address}" rel="alternate" type="text/html"/>
</entry>
`
}

function authorMarkup({ name, address }: FeedPerson): Markup {
  return markup`<author><name>${name}</name>${address === null ? nothing : markup`<uri>${address}</uri>`}</author>\n`
}
