import { Undo2 } from 'lucide-react'
import { GridList, GridListItem } from 'react-aria-components'

import { counted } from '../../core/counted.ts'
import type { TrashedRecord } from '../../core/library/library-report.ts'
import { isRecordId } from '../../core/library/record-id.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import { useSettledCount } from '../conflict/use-settled-count.ts'
import { Button } from '../controls/Button.tsx'
import { ContextMenu, type RowMenu } from '../controls/ContextMenu.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { useDeskActions, useDeskState } from './desk-context.ts'
import { EmptyList } from './EmptyList.tsx'
import { printedTime } from './printed-time.ts'

import styles from './TrashList.module.css'

const nothing: readonly TrashedRecord[] = []

/** What was moved to the trash, newest first, each with the way back. */
export function TrashList() {
  const trash = useDeskState(({ overview }) => overview?.trash) ?? nothing

  return (
    <>
      <TrashActions isEmpty={trash.length === 0} />
      {trash.length === 0 ? (
        <EmptyList source="trash" query="" isFiltered={false} />
      ) : (
        <TrashedRecords trash={trash} />
      )}
    </>
  )
}

/** What can be done with all of it, and the way to second versions that were settled, where there are any. */
function TrashActions({ isEmpty }: { readonly isEmpty: boolean }) {
  const actions = useDeskActions()
  const isReadOnly = useDeskState(({ overview }) => overview?.isReadOnly === true)
  const settled = useSettledCount()

  return (
    <>
      {isReadOnly || (isEmpty && settled === 0) ? null : (
        <div className={styles['empty']}>
          <Button onPress={() => actions.showSheet({ kind: 'empty-trash' })}>
            Empty the trash…
          </Button>
        </div>
      )}
      {settled === 0 ? null : (
        <div className={styles['empty']}>
          <Button look="link" onPress={() => actions.showSheet({ kind: 'settled-copies' })}>
            {counted(settled, 'settled second version')}…
          </Button>
        </div>
      )}
    </>
  )
}

function TrashedRecords({ trash }: { readonly trash: readonly TrashedRecord[] }) {
  const actions = useDeskActions()

  function menuOf(id: string): RowMenu | null {
    const trashed = trash.find(({ entry }) => entry.id === id)
    return trashed === undefined || !isRecordId(id)
      ? null
      : {
          label: `Do something with “${shownTitle(trashed.entry)}”`,
          actions: [
            { label: 'Read', run: () => actions.showSheet({ kind: 'trashed', id }) },
            { label: 'Put back', run: () => void actions.restore(id) },
          ],
        }
  }

  return (
    <ContextMenu menuOf={menuOf}>
      <GridList
        aria-label="Trash"
        className={styles['list'] ?? ''}
        onAction={(id) => {
          if (isRecordId(id)) actions.showSheet({ kind: 'trashed', id })
        }}
      >
        {trash.map(({ entry, trashedAt }) => {
          const title = shownTitle(entry)
          return (
            <GridListItem
              key={entry.id}
              id={entry.id}
              textValue={title}
              className={styles['row'] ?? ''}
            >
              <div>
                <p className={styles['title']}>{title}</p>
                <p className={styles['when']}>{printedTime(trashedAt)}</p>
              </div>
              <IconButton
                label={`Put “${title}” back`}
                onPress={() => {
                  if (isRecordId(entry.id)) void actions.restore(entry.id)
                }}
              >
                <Undo2 />
              </IconButton>
            </GridListItem>
          )
        })}
      </GridList>
    </ContextMenu>
  )
}
