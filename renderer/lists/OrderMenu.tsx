import { ArrowUpDown, Check } from 'lucide-react'
import { Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'

import { articleGroupLabel, articleGroupSchema } from '../../core/lists/article-group.ts'
import {
  type ArticleOrder,
  articleSortLabel,
  articleSortSchema,
} from '../../core/lists/article-order.ts'
import { IconButton } from '../controls/IconButton.tsx'
import { useDeskTools } from '../desk/desk-context.ts'
import { useListing } from './use-listing.ts'

import styles from './OrderMenu.module.css'

const label = 'Order of the list'

/** In what order the list stands, and by what it is grouped. */
export function OrderMenu() {
  const { listing } = useDeskTools()
  const order = useListing((state) => state.order)

  function set(change: Partial<ArticleOrder>): void {
    listing.setState({ order: { ...order, ...change } })
  }

  return (
    <MenuTrigger>
      <IconButton label={label}>
        <ArrowUpDown />
      </IconButton>
      <Popover className={`floating-list ${styles['popover']}`} offset={4}>
        <Menu aria-label={label} className={styles['menu'] ?? ''}>
          <MenuSection
            aria-label="Sort"
            className={styles['section'] ?? ''}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[order.sort]}
          >
            {articleSortSchema.options.map((sort) => (
              <OrderChoice
                key={sort}
                id={sort}
                label={`Sort by ${articleSortLabel(sort).toLowerCase()}`}
                onChoose={() => set({ sort })}
              />
            ))}
          </MenuSection>
          <MenuSection
            aria-label="Direction"
            className={styles['section'] ?? ''}
            selectionMode="multiple"
            selectedKeys={order.isReversed ? ['reversed'] : []}
          >
            <OrderChoice
              id="reversed"
              label="The other way round"
              onChoose={() => set({ isReversed: !order.isReversed })}
            />
          </MenuSection>
          <MenuSection
            aria-label="Groups"
            className={styles['section'] ?? ''}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[groupKey(order.group)]}
          >
            {[null, ...articleGroupSchema.options].map((group) => (
              <OrderChoice
                key={groupKey(group)}
                id={groupKey(group)}
                label={
                  group === null
                    ? 'No groups'
                    : `Group by ${articleGroupLabel(group).toLowerCase()}`
                }
                onChoose={() => set({ group })}
              />
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** Some ways to sort and to group are called alike. */
function groupKey(group: ArticleOrder['group']): string {
  return `group ${group ?? 'none'}`
}

function OrderChoice({
  id,
  label: words,
  onChoose,
}: {
  readonly id: string
  readonly label: string
  readonly onChoose: () => void
}) {
  return (
    <MenuItem id={id} textValue={words} className={styles['item'] ?? ''} onAction={onChoose}>
      {({ isSelected }) => (
        <>
          <span className={styles['tick']}>
            {isSelected ? <Check aria-hidden size={14} /> : null}
          </span>
          <span>{words}</span>
        </>
      )}
    </MenuItem>
  )
}
