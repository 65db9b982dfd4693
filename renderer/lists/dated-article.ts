import type { Article } from '../../core/article/article.ts'
import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import { type AnyId, anyIdSchema } from '../../core/library/record-id.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import { articleDay } from '../../core/lists/article-filter.ts'
import { localDay, onLocalDay } from '../../core/local-day.ts'
import type { Day } from '../../core/timestamp.ts'

const calendarDates = ['due', 'published', 'embargo'] as const

/** The dates that a calendar shows. */
export type CalendarDate = (typeof calendarDates)[number]

/** An article on one of its days. */
export interface DatedArticle {
  readonly id: string
  readonly name: string
  readonly date: CalendarDate
  readonly entry: CatalogueEntry
}

/** Articles by day; one with several dates stands on each. */
export function datedArticles(
  entries: readonly CatalogueEntry[],
): ReadonlyMap<Day, readonly DatedArticle[]> {
  const days = new Map<Day, DatedArticle[]>()
  for (const entry of entries) {
    for (const date of calendarDates) {
      const day = articleDay(entry, date, { dayOf: localDay })
      if (day === null) continue
      const dated = { id: `${date} ${entry.id}`, name: shownTitle(entry), date, entry }
      days.set(day, [...(days.get(day) ?? []), dated])
    }
  }
  return days
}

export function splitDatedId(id: string): {
  readonly date: CalendarDate
  readonly article: AnyId
} {
  const [word, article] = id.split(' ')
  const date = calendarDates.find((each) => each === word)
  if (date === undefined) throw new RangeError(`“${id}” is no date of an article`)
  return { date, article: anyIdSchema.parse(article) }
}

/** The article with that date on another day, at the same time of day. */
export function movedTo(article: Article, date: CalendarDate, day: Day): Article {
  switch (date) {
    case 'due':
      return { ...article, dueOn: day }
    case 'published':
      return article.publishedAt === null
        ? article
        : { ...article, publishedAt: onLocalDay(article.publishedAt, day) }
    case 'embargo':
      return article.embargoUntil === null
        ? article
        : { ...article, embargoUntil: onLocalDay(article.embargoUntil, day) }
  }
}
