import type { SavedFilter } from '../../core/lists/saved-filter.ts'
import type { MenuAction } from '../controls/ActionList.tsx'
import type { DeskTools } from '../desk/desk-context.ts'
import { focusList } from '../desk/focus-list.ts'

/** What can be done with a filter that was kept. */
export function keptFilterActions(
  tools: Pick<DeskTools, 'house' | 'listing' | 'actions'>,
  { id, name }: Pick<SavedFilter, 'id' | 'name'>,
): readonly MenuAction[] {
  const { house, listing, actions } = tools

  async function remove(): Promise<void> {
    const isRemoved = await house.change(`Removed the filter “${name}”`, (before) => ({
      ...before,
      filters: before.filters.filter((each) => each.id !== id),
    }))
    if (!isRemoved) return
    // The list stays as it is filtered; its row, and perhaps what had asked for this, is gone.
    if (listing.getState().source === id) listing.setState({ source: null })
    focusList('article')
  }

  return [
    { label: 'Rename the filter…', run: () => actions.showSheet({ kind: 'rename-filter', id }) },
    { label: 'Remove the filter', run: () => void remove() },
  ]
}
