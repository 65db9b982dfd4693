import { z } from 'zod'

import { statusSchema } from '../article/status.ts'
import type { Severity } from '../finding.ts'
import type { CatalogueEntry } from '../library/catalogue-entry.ts'
import { type AnyId, recordIdSchema } from '../library/record-id.ts'
import { type Day, daySchema } from '../timestamp.ts'

export const articleDateSchema = z.enum(['changed', 'made', 'published', 'due', 'embargo'])

/** The dates of an article that lists and the calendar go by. */
export type ArticleDate = z.infer<typeof articleDateSchema>

export const findingsWishSchema = z.enum(['errors', 'some', 'none'])

/** What preflight must have found: something that stops a bundle, anything, or nothing. */
export type FindingsWish = z.infer<typeof findingsWishSchema>

export const articleFilterSchema = z
  .strictObject({
    /** An empty list lets everything through; so does null. */
    statuses: z.array(statusSchema).readonly(),
    /** Null among these stands for the articles that have none. */
    tags: z.array(z.string().nullable()).readonly(),
    sections: z.array(z.string().nullable()).readonly(),
    authors: z.array(recordIdSchema.nullable()).readonly(),
    editions: z.array(recordIdSchema).readonly(),
    assignees: z.array(recordIdSchema).readonly(),
    dates: z
      .strictObject({
        date: articleDateSchema,
        /** Both days are let through. */
        from: daySchema.nullable(),
        to: daySchema.nullable(),
      })
      .readonly()
      .nullable(),
    words: z
      .strictObject({ least: z.int().min(0).nullable(), most: z.int().min(0).nullable() })
      .readonly()
      .nullable(),
    findings: findingsWishSchema.nullable(),
    isFavourite: z.boolean(),
    /** Templates are listed by themselves, never among the articles, but for favourites, which are all together. */
    isTemplate: z.boolean(),
  })
  .readonly()

/** Which articles a list shows. */
export type ArticleFilter = z.infer<typeof articleFilterSchema>

export const everyArticle: ArticleFilter = {
  statuses: [],
  tags: [],
  sections: [],
  authors: [],
  editions: [],
  assignees: [],
  dates: null,
  words: null,
  findings: null,
  isFavourite: false,
  isTemplate: false,
}

/** What a list knows of its articles beside their entries. */
export interface ListKnowledge {
  readonly names: ReadonlyMap<AnyId, string>
  /** The editions that list an article. */
  readonly editionsOf: ReadonlyMap<AnyId, readonly AnyId[]>
  readonly favourites: ReadonlySet<AnyId>
  /** The worst that preflight found in each article that it has looked at; null for nothing. */
  readonly findings: ReadonlyMap<AnyId, Severity | null>
  /** Of this computer, where a day begins. */
  readonly dayOf: (timestamp: string) => Day
}

/** Editions by the articles that they list. */
export function editionsByArticle(
  entries: readonly CatalogueEntry[],
): ReadonlyMap<AnyId, readonly AnyId[]> {
  const editions = new Map<AnyId, readonly AnyId[]>()
  for (const { id, kind, references } of entries) {
    if (kind !== 'edition') continue
    for (const article of references) editions.set(article, [...(editions.get(article) ?? []), id])
  }
  return editions
}

/** True for articles alone; what preflight has not looked at yet has no findings to go by and is left out. */
export function passesFilter(
  entry: CatalogueEntry,
  filter: ArticleFilter,
  known: ListKnowledge,
): boolean {
  return (
    entry.kind === 'article' &&
    isKind(entry, filter) &&
    isAmong(filter.statuses, entry.status === null ? [] : [entry.status]) &&
    isAmong(filter.tags, entry.tags) &&
    isAmong(filter.sections, entry.section === '' ? [] : [entry.section]) &&
    isAmong<AnyId>(filter.authors, entry.byline) &&
    isAmong<AnyId>(filter.editions, known.editionsOf.get(entry.id) ?? []) &&
    isAmong(filter.assignees, entry.assignee === null ? [] : [entry.assignee]) &&
    isInDates(entry, filter.dates, known) &&
    isInLength(entry, filter.words) &&
    hasFindings(known.findings.get(entry.id), filter.findings) &&
    (!filter.isFavourite || known.favourites.has(entry.id))
  )
}

/** The day of one of the article's dates; null while it has none. */
export function articleDay(
  entry: CatalogueEntry,
  date: ArticleDate,
  { dayOf }: Pick<ListKnowledge, 'dayOf'>,
): Day | null {
  switch (date) {
    case 'changed':
      return dayOf(entry.updatedAt)
    case 'made':
      return dayOf(entry.createdAt)
    case 'published':
      return entry.publishedAt === null ? null : dayOf(entry.publishedAt)
    case 'embargo':
      return entry.embargoUntil === null ? null : dayOf(entry.embargoUntil)
    case 'due':
      return entry.dueOn
  }
}

export function articleDateLabel(date: ArticleDate): string {
  switch (date) {
    case 'changed':
      return 'Changed'
    case 'made':
      return 'Made'
    case 'published':
      return 'Published'
    case 'embargo':
      return 'Embargo'
    case 'due':
      return 'Due'
  }
}

/** How many kinds of wish the filter has; templates are a list of their own. */
export function filterCount(filter: ArticleFilter): number {
  const { statuses, tags, sections, authors, editions, assignees } = filter
  const lists = [statuses, tags, sections, authors, editions, assignees]
  const others = [filter.dates !== null, filter.words !== null, filter.findings !== null]
  return (
    lists.filter((list) => list.length > 0).length +
    [...others, filter.isFavourite].filter(Boolean).length
  )
}

function isKind(
  { isTemplate }: CatalogueEntry,
  filter: Pick<ArticleFilter, 'isTemplate' | 'isFavourite'>,
): boolean {
  return isTemplate ? filter.isTemplate || filter.isFavourite : !filter.isTemplate
}

function isAmong<T>(wanted: readonly (T | null)[], had: readonly T[]): boolean {
  return (
    wanted.length === 0 ||
    wanted.some((each) => (each === null ? had.length === 0 : had.includes(each)))
  )
}

function isInDates(
  entry: CatalogueEntry,
  dates: ArticleFilter['dates'],
  known: ListKnowledge,
): boolean {
  if (dates === null) return true
  const day = articleDay(entry, dates.date, known)
  if (day === null) return false
  return (dates.from === null || day >= dates.from) && (dates.to === null || day <= dates.to)
}

function isInLength({ words }: CatalogueEntry, wish: ArticleFilter['words']): boolean {
  if (wish === null) return true
  return words >= (wish.least ?? 0) && words <= (wish.most ?? Infinity)
}

function hasFindings(worst: Severity | null | undefined, wish: FindingsWish | null): boolean {
  switch (wish) {
    case null:
      return true
    case 'errors':
      return worst === 'error'
    case 'some':
      return worst !== undefined && worst !== null
    case 'none':
      return worst === null
  }
}
