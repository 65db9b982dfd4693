import { jsonFields } from '../json-list.ts'
import type { FeedItem } from './feed-item.ts'
import type { Feed } from './feed.ts'

/** JSON Feed: https://www.jsonfeed.org/version/1.1/. */
export function* jsonFeed(feed: Feed): Iterable<string> {
  const { title, description, home, addresses, language, items } = feed
  const about = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: addresses.json,
    description,
    ...(language !== null && { language }),
  }
  yield* jsonFields(about, { items: jsonItems(items) })
  yield '\n'
}

function* jsonItems(items: Iterable<FeedItem>): Iterable<object> {
  for (const { image, publishedAt, language, ...item } of items) {
    yield {
      id: item.id,
      url: item.address,
      title: item.title,
      content_html: item.content,
      summary: item.summary,
      ...(image !== null && { image }),
      ...(publishedAt !== null && { date_published: new Date(publishedAt).toISOString() }),
      date_modified: new Date(item.updatedAt).toISOString(),
      tags: item.tags,
      authors: item.authors.map(({ name, address }) => ({
        name,
        ...(address !== null && { url: address }),
      })),
      ...(language !== null && { language }),
    }
  }
}
