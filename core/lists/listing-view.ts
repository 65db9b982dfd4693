import { z } from 'zod'

import { articleFilterSchema, everyArticle } from './article-filter.ts'
import { articleOrderSchema, newestFirst } from './article-order.ts'

const listingLayoutSchema = z.enum(['list', 'board', 'calendar'])

/** How the articles are laid out: beside the page, by status, or by date. */
export type ListingLayout = z.infer<typeof listingLayoutSchema>

export const listingViewSchema = z
  .strictObject({
    layout: listingLayoutSchema,
    filter: articleFilterSchema,
    order: articleOrderSchema,
    /** The source among the filters that the list shows; null for a list that was filtered by hand. */
    source: z.string().nullable(),
  })
  .readonly()

/** How the articles are listed. */
export type ListingView = z.infer<typeof listingViewSchema>

export const firstListingView: ListingView = {
  layout: 'list',
  filter: everyArticle,
  order: newestFirst,
  source: null,
}
