import { failure, type Result, success } from '../../result.ts'
import type { Steps } from '../../steps.ts'
import type { LongFile } from '../bundle/bundle-file.ts'
import type { ExportOptionFailure } from '../export-failure.ts'
import { pageLosses } from '../export-losses.ts'
import type { ExportedRecords } from '../export-records.ts'
import type { ExportSource } from '../export-source.ts'
import { planSite } from '../site/site.ts'
import { atomFeed } from './atom-feed.ts'
import { feedNames } from './feed-names.ts'
import { feedOf, type FeedSetting } from './feed.ts'
import { jsonFeed } from './json-feed.ts'
import { rssFeed } from './rss-feed.ts'

/** The target `feeds`: the three feeds of the chosen articles; they can't be made without the site's address. */
export function* exportFeeds(
  source: ExportSource,
  siteAddress: string | null,
): Steps<Result<ExportedRecords, ExportOptionFailure>> {
  if (siteAddress === null) {
    const reason = 'Feeds name every article by its whole address: give the address of the site.'
    return failure({ kind: 'export-option', option: 'html.address', reason })
  }
  const site = planSite({ source, extension: 'html', people: 'with-an-edition' })
  const files = feedFiles({ source, site, siteAddress })
  return success({
    files: files.map((file) => ({ ...file, path: `feeds/${file.path}` })),
    losses: yield* pageLosses({ source, target: 'feeds', siteAddress }),
  })
}

/**
 * RSS 2.0, Atom and JSON Feed 1.1 of the site's articles, with their whole text, all their authors and ids that never
 * change. Each article is written and forgotten.
 */
export function feedFiles(setting: FeedSetting): readonly LongFile[] {
  return [
    { path: feedNames.atom, pieces: () => atomFeed(feedOf(setting)) },
    { path: feedNames.json, pieces: () => jsonFeed(feedOf(setting)) },
    { path: feedNames.rss, pieces: () => rssFeed(feedOf(setting)) },
  ]
}
