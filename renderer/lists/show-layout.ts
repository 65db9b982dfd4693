import type { ListingLayout } from '../../core/lists/listing-view.ts'
import type { DeskStore } from '../desk/desk-store.ts'
import { focusList } from '../desk/focus-list.ts'

/** Lays the articles out as a list, a board or a calendar. */
export async function showLayout(
  { actions, listing }: Pick<DeskStore, 'actions' | 'listing'>,
  layout: ListingLayout,
): Promise<void> {
  // The page goes, so what was typed on it has to be on the disk.
  if (!(await actions.flush())) return
  listing.setState({ layout, chosen: [] })
  await actions.show('article')
  focusList('article')
}
