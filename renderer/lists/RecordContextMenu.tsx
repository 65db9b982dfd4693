import type { KeyboardEvent, ReactNode } from 'react'

import type { CatalogueEntry } from '../../core/library/catalogue-entry.ts'
import { type AnyId, anyIdSchema } from '../../core/library/record-id.ts'
import { ContextMenu, type RowMenu } from '../controls/ContextMenu.tsx'
import { useDeskTools } from '../desk/desk-context.ts'
import { entriesOf } from './entries-of.ts'
import { moveToTrash, recordActions, recordsInMenu } from './record-actions.ts'
import { useFavourites } from './use-favourites.ts'

/**
 * What can be done with a record where it is listed, with all that are chosen when it is one of them; Delete moves
 * them to the trash.
 */
export function RecordContextMenu({
  className,
  recordOf = (key) => anyIdSchema.parse(key),
  onOpen,
  onKeyDown,
  children,
}: {
  readonly className?: string | undefined
  /** The record of a row or card. */
  readonly recordOf?: (key: string) => AnyId
  /** A row or card is opened. */
  readonly onOpen: (key: string) => void
  readonly onKeyDown?: (event: KeyboardEvent) => void
  readonly children: ReactNode
}) {
  const tools = useDeskTools()
  const favourites = useFavourites()

  /** All that are chosen when it is one of them. */
  function meant(key: string): readonly CatalogueEntry[] {
    const id = recordOf(key)
    const { chosen } = tools.listing.getState()
    const { overview } = tools.store.getState()
    return entriesOf(chosen.includes(id) ? chosen : [id], overview?.entries ?? [])
  }

  function menuOf(key: string): RowMenu | null {
    const entries = meant(key)
    if (entries.length === 0) return null
    return {
      label: `Do something with ${recordsInMenu(entries)}`,
      actions: [
        ...(entries.length === 1 ? [{ label: 'Open', run: () => onOpen(key) }] : []),
        ...recordActions(tools, entries, favourites),
      ],
    }
  }

  function onKey(event: KeyboardEvent): void {
    onKeyDown?.(event)
    const { target, key } = event
    const row = target instanceof Element ? target.getAttribute('data-key') : null
    // A key that is held would go on with the row that takes the place.
    if (key === 'Delete' && !event.repeat && row !== null) {
      void moveToTrash(
        tools,
        meant(row).map(({ id }) => id),
      )
    }
  }

  return (
    <ContextMenu className={className} menuOf={menuOf} onKeyDown={onKey}>
      {children}
    </ContextMenu>
  )
}
