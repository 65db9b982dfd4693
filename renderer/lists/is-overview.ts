import type { DeskView } from '../../core/desk/desk-view.ts'
import type { ListingLayout } from '../../core/lists/listing-view.ts'

/** True while a board or a calendar takes the place of list and page. */
export function isOverview({ source }: Pick<DeskView, 'source'>, layout: ListingLayout): boolean {
  return source === 'article' && layout !== 'list'
}
