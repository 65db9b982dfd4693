import { ArrowUpDown } from 'lucide-react'

import { articleGroupLabel, articleGroupSchema } from '../../core/lists/article-group.ts'
import { articleSortLabel, articleSortSchema } from '../../core/lists/article-order.ts'
import type { MenuAction } from '../controls/ActionList.tsx'
import { ActionMenu } from '../controls/ActionMenu.tsx'
import { useDeskTools } from '../desk/desk-context.ts'
import { useListing } from './use-listing.ts'

/** In what order the list stands, and by what it is grouped. */
export function OrderMenu() {
  const { listing } = useDeskTools()
  const order = useListing((state) => state.order)

  const actions: readonly MenuAction[] = [
    ...articleSortSchema.options.map((sort) => ({
      label: ticked(sort === order.sort, `Sort by ${articleSortLabel(sort).toLowerCase()}`),
      run: () => listing.setState({ order: { ...order, sort } }),
    })),
    {
      label: ticked(order.isReversed, 'The other way round'),
      run: () => listing.setState({ order: { ...order, isReversed: !order.isReversed } }),
    },
    {
      label: ticked(order.group === null, 'No groups'),
      run: () => listing.setState({ order: { ...order, group: null } }),
    },
    ...articleGroupSchema.options.map((group) => ({
      label: ticked(group === order.group, `Group by ${articleGroupLabel(group).toLowerCase()}`),
      run: () => listing.setState({ order: { ...order, group } }),
    })),
  ]
  return <ActionMenu label="Order of the list" icon={<ArrowUpDown />} actions={actions} />
}

function ticked(isTicked: boolean, label: string): string {
  return isTicked ? `✓ ${label}` : label
}
