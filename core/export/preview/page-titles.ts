import { articleSlug } from '../../article/article.ts'
import { printedName } from '../../people/author.ts'
import { articleHeadline } from '../article-headline.ts'
import type { ExportSource } from '../export-source.ts'
import { feedNames } from '../feeds/feed-names.ts'
import { pageNames } from '../page-names.ts'
import { editionName, planSite } from '../site/site.ts'
import type { MadePage, PreviewPage } from './preview-page.ts'

/** The pages by the titles of what stands on them, in the order in which they are read: listings, articles, people. */
export function titledPages(
  pages: readonly MadePage[],
  source: ExportSource,
): readonly PreviewPage[] {
  const known = knownTitles(source)
  const found = pages.map((page) => ({ page, ...titleOf(page.path, known) }))
  const ordered = found.toSorted((one, other) => one.rank - other.rank)
  const titles = ordered.map(({ title }) => title)
  return ordered.map(({ page, title }, at) => ({
    ...page,
    // The same piece as a page and as plain text.
    title: titles.indexOf(title) === at ? title : `${title} (${lastName(page.path)})`,
  }))
}

/** Where a page stands among the others, and what it is called. */
interface PageTitle {
  readonly rank: number
  readonly title: string
}

interface KnownTitles {
  readonly pieces: ReadonlyMap<string, PageTitle>
  readonly people: ReadonlyMap<string, PageTitle>
  readonly front: string
}

/** By the names that records have in the paths of every target. */
function knownTitles(source: ExportSource): KnownTitles {
  const { editions, articles, people } = planSite({ source, extension: '', people: 'always' })
  const listings = ranked(editions, 1, {
    name: editionName,
    title: editionName,
  })
  const pieces = ranked(articles, 1 + editions.length, {
    name: articleSlug,
    title: articleHeadline,
  })
  return {
    pieces: new Map([...listings, ...pieces]),
    people: new Map(
      ranked(people, 1 + editions.length + articles.length, {
        name: ({ name }) => name,
        title: printedName,
      }),
    ),
    front: editions.length === 1 ? 'Listing' : 'Contents',
  }
}

function ranked<R>(
  records: readonly R[],
  from: number,
  { name, title }: { readonly name: (record: R) => string; readonly title: (record: R) => string },
): readonly (readonly [string, PageTitle])[] {
  const names = pageNames(records.map(name))
  return records.map((record, at) => [
    names[at] ?? '',
    { rank: from + at, title: title(record) || (names[at] ?? '') },
  ])
}

function titleOf(path: string, { pieces, people, front }: KnownTitles): PageTitle {
  const names = path.split('/').slice(1).map(bareName).toReversed()
  const [last = ''] = names
  if (path.endsWith('/EPUB/title.xhtml')) return { rank: 0, title: 'Title page' }
  if (path === 'people/people.html') return { rank: 0, title: 'As a table' }
  if (path === 'feeds/feed.html') return { rank: 0, title: 'As a reader of feeds lists it' }
  if (path === `feeds/${feedNames.rss}`) return { rank: 1, title: 'RSS' }
  if (path === `feeds/${feedNames.atom}`) return { rank: 2, title: 'Atom' }
  if (path === `feeds/${feedNames.json}`) return { rank: 3, title: 'JSON Feed' }
  const isSheet = /\.(?:docx|pdf|icml)\/page\.html$/u.test(path)
  const known = names.includes('people') ? people : pieces
  const found = names.slice(isSheet ? 1 : 0).flatMap((name) => known.get(name) ?? [])[0]
  if (found !== undefined) return found
  return isFront(last)
    ? { rank: 0, title: front }
    : { rank: Number.MAX_SAFE_INTEGER, title: lastName(path) }
}

function isFront(name: string): boolean {
  return name === 'index' || name === '_index'
}

/** Without its ending, and without the day that Jekyll wants before it. */
function bareName(name: string): string {
  return name.replace(/\.[a-z]+$/u, '').replace(/^\d{4}-\d{2}-\d{2}-/u, '')
}

function lastName(path: string): string {
  return path.replace(/^.*\//u, '')
}
