import { type ArticleFilter, everyArticle } from '../../core/lists/article-filter.ts'
import { type ArticleOrder, newestFirst } from '../../core/lists/article-order.ts'
import { addDays } from '../../core/lists/calendar-month.ts'
import type { ListingView } from '../../core/lists/listing-view.ts'
import type { Day } from '../../core/timestamp.ts'

export const deskFilterNames = ['due', 'in-review', 'ready', 'favourites', 'templates'] as const

/** A list of articles, or of what they begin with, that every desk has among its sources. */
export type DeskFilterName = (typeof deskFilterNames)[number]

export interface DeskFilter {
  readonly name: string
  readonly filter: ArticleFilter
  readonly order: ArticleOrder
}

export function deskFilter(name: DeskFilterName, today: Day): DeskFilter {
  switch (name) {
    case 'due':
      return {
        name: 'Due within a week',
        filter: {
          ...everyArticle,
          statuses: ['idea', 'draft', 'in-review', 'ready'],
          dates: { date: 'due', from: null, to: addDays(today, 7) },
        },
        order: { ...newestFirst, sort: 'due' },
      }
    case 'in-review':
      return {
        name: 'In review',
        filter: { ...everyArticle, statuses: ['in-review'] },
        order: newestFirst,
      }
    case 'ready':
      return {
        name: 'Ready',
        filter: { ...everyArticle, statuses: ['ready'] },
        order: newestFirst,
      }
    case 'favourites':
      return {
        name: 'Favourites',
        filter: { ...everyArticle, isFavourite: true },
        order: newestFirst,
      }
    case 'templates':
      return {
        name: 'Templates',
        filter: { ...everyArticle, isTemplate: true },
        order: newestFirst,
      }
  }
}

/** The list as it was left; a week that it shows begins anew each day. */
export function asOfToday(view: ListingView, today: Day): ListingView {
  const name = deskFilterNames.find((each) => each === view.source)
  return name === undefined ? view : { ...view, filter: deskFilter(name, today).filter }
}
