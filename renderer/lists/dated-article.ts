import type { Article } from '../../core/article/article.ts'
import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import { type AnyId, anyIdSchema } from '../../core/library/record-id.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import { addDays, addMonths, type Month, weeksOf } from '../../core/lists/calendar-month.ts'
import { localDay, onLocalDay } from '../../core/local-day.ts'
import type { Day, Timestamp } from '../../core/timestamp.ts'

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

/** The articles of the weeks of a month, by day; one with several dates stands on each. */
export function datedArticles(
  entries: readonly CatalogueEntry[],
  month: Month,
): ReadonlyMap<Day, readonly DatedArticle[]> {
  const weeks = weeksOf(month).flat()
  const days = new Map<Day, DatedArticle[]>(weeks.map((day) => [day, []]))
  const mayBeShown = nearMonth(month)
  for (const entry of entries) {
    for (const date of calendarDates) {
      const stored = storedDate(entry, date)
      if (stored === null || !mayBeShown(stored)) continue
      const day = date === 'due' ? stored : localDay(stored)
      days.get(day)?.push({ id: `${date} ${entry.id}`, name: shownTitle(entry), date, entry })
    }
  }
  return days
}

/** The articles that are still to come and have no date at all, as if they were due. */
export function undatedArticles(entries: readonly CatalogueEntry[]): readonly DatedArticle[] {
  return entries
    .filter(
      (entry) =>
        entry.status !== 'published' &&
        entry.status !== 'archived' &&
        calendarDates.every((date) => storedDate(entry, date) === null),
    )
    .map((entry) => ({ id: `due ${entry.id}`, name: shownTitle(entry), date: 'due', entry }))
}

/** The days on which a calendar has the article. */
export function daysOf(entry: CatalogueEntry): readonly Day[] {
  return calendarDates.flatMap((date) => {
    const stored = storedDate(entry, date)
    if (stored === null) return []
    return [date === 'due' ? stored : localDay(stored)]
  })
}

/** A day or a moment, as it is stored. */
function storedDate(
  { dueOn, publishedAt, embargoUntil }: CatalogueEntry,
  date: CalendarDate,
): Timestamp | null {
  switch (date) {
    case 'due':
      return dueOn
    case 'published':
      return publishedAt
    case 'embargo':
      return embargoUntil
  }
}

/** Passes by most of a large library without reckoning on which day a moment falls here. */
function nearMonth(month: Month): (stored: Timestamp) => boolean {
  // A month’s weeks reach six days beyond it, and two zones are never more than two days apart.
  const first = addDays(`${month}-01`, -9)
  const last = addDays(`${addMonths(month, 1)}-01`, 9)
  return (stored) => stored >= first && stored < last
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
