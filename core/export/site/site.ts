import { type Article, articleSlug } from '../../article/article.ts'
import { type Edition, editionArticles } from '../../edition/edition.ts'
import { isSameLanguage } from '../../language-tag.ts'
import type { RecordId } from '../../library/record-id.ts'
import type { Author } from '../../people/author.ts'
import type { ExportSource } from '../export-source.ts'
import { pageNames } from '../page-names.ts'

/** Which pages a target's folder holds and where each stands; paths are inside that folder. */
export interface Site {
  readonly editions: readonly Edition[]
  readonly articles: readonly Article[]
  readonly people: readonly Author[]
  readonly paths: ReadonlyMap<RecordId, string>
}

/**
 * One article or person alone is one page beside nothing else; one edition is a front page
 * `index` with its articles and people; more than that gets a folder for each kind.
 */
export function planSite({
  source,
  extension,
  people,
}: {
  readonly source: ExportSource
  readonly extension: string
  /** Whether the people of the articles get pages of their own when they were not asked for. */
  readonly people: 'with-an-edition' | 'always'
}): Site {
  const { chosen } = source
  const editions = chosen.filter((record) => record.kind === 'edition')
  const articles = unique([
    ...editions.flatMap((edition) => listedArticles(edition, source)),
    ...chosen.filter((record) => record.kind === 'article'),
  ])
  const writers =
    people === 'always' || editions.length > 0
      ? articles.flatMap((article) => bylineAuthors(article, source))
      : []
  const persons = unique([...writers, ...chosen.filter((record) => record.kind === 'author')])
  const only = chosen.length === 1 ? chosen[0] : undefined

  const articlePaths = pageNames(articles.map(articleSlug)).map((name, at) =>
    only === articles[at] ? `${name}.${extension}` : `articles/${name}.${extension}`,
  )
  const peoplePaths = pageNames(persons.map(({ name }) => name)).map((name, at) =>
    only === persons[at] ? `${name}.${extension}` : `people/${name}.${extension}`,
  )
  const editionPaths = pageNames(editions.map(editionName)).map((name) =>
    editions.length === 1 ? `index.${extension}` : `editions/${name}.${extension}`,
  )
  return {
    editions,
    articles,
    people: persons,
    paths: new Map([
      ...paired(editions, editionPaths),
      ...paired(articles, articlePaths),
      ...paired(persons, peoplePaths),
    ]),
  }
}

/** Whether a page of contents leads to the others: one edition is the front page itself, and one page needs none. */
export function hasContents({ editions, articles, people }: Site): boolean {
  return editions.length !== 1 && editions.length + articles.length + people.length > 1
}

/** Whether it has a page to begin with, beside which feeds and sitemap lie. */
export function hasFrontPage(site: Site): boolean {
  return hasContents(site) || site.editions.length === 1
}

/** The articles of the edition that are there and no templates, the featured one first, each once. */
export function listedArticles(edition: Edition, source: ExportSource): readonly Article[] {
  const articles = editionArticles(edition).flatMap((id) => source.articles.get(id) ?? [])
  return unique(articles.filter(({ isTemplate }) => !isTemplate))
}

/** The authors of the article that are there, in order. */
export function bylineAuthors({ byline }: Article, source: ExportSource): readonly Author[] {
  return unique(byline.flatMap((id) => source.authors.get(id) ?? []))
}

/** What an edition is called in a file name and where its title is still empty. */
export function editionName({ title, number }: Pick<Edition, 'title' | 'number'>): string {
  if (title !== '') return title
  return number === '' ? 'Untitled edition' : `Number ${number}`
}

/** Of what is no article: the journal's, unless all articles are written in others; then that of the first. */
export function siteLanguage(
  { articles }: Pick<Site, 'articles'>,
  { journalLanguage }: Pick<ExportSource, 'journalLanguage'>,
): string {
  const isSpoken = articles.some(({ language }) => isSameLanguage(language, journalLanguage))
  return isSpoken ? journalLanguage : (articles[0]?.language ?? journalLanguage)
}

/** The address of one page as another page links to it. */
export function relativeAddress(from: string, to: string): string {
  return `${'../'.repeat(from.split('/').length - 1)}${to}`
}

function unique<R extends { readonly id: RecordId }>(records: readonly R[]): readonly R[] {
  return [...new Map(records.map((record) => [record.id, record])).values()]
}

function paired(
  records: readonly { readonly id: RecordId }[],
  paths: readonly string[],
): readonly (readonly [RecordId, string])[] {
  return records.flatMap(({ id }, at) => {
    const path = paths[at]
    return path === undefined ? [] : [[id, path] as const]
  })
}
