import { Undo2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { GridList, GridListItem } from 'react-aria-components'

import { untitled } from '../../core/library-record.ts'
import { isRecordId } from '../../core/record-id.ts'
import { Button } from '../controls/Button.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { useDeskActions, useDeskState, useMachine } from './desk-context.ts'
import { EmptyList } from './EmptyList.tsx'
import { printedTime } from './printed-time.ts'

import styles from './TrashList.module.css'

/** What was moved to the trash, newest first, each with the way back. */
export function TrashList() {
  const actions = useDeskActions()
  const trash = useDeskState(({ overview }) => overview?.trash)
  const isReadOnly = useDeskState(({ overview }) => overview?.isReadOnly === true)

  if (trash === undefined || trash.length === 0) {
    return (
      <>
        <SettledCopies />
        <EmptyList source="trash" query="" isFiltered={false} />
      </>
    )
  }
  return (
    <>
      {isReadOnly ? null : (
        <div className={styles['empty']}>
          <Button onPress={() => actions.showSheet({ kind: 'empty-trash' })}>
            Empty the trash…
          </Button>
        </div>
      )}
      <SettledCopies />
      <GridList
        aria-label="Trash"
        className={styles['list'] ?? ''}
        onAction={(id) => {
          if (isRecordId(id)) actions.showSheet({ kind: 'trashed', id })
        }}
      >
        {trash.map(({ entry, trashedAt }) => {
          const title = entry.title === '' ? untitled(entry.kind) : entry.title
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
    </>
  )
}

/** The way to second versions that were settled, where there are any. */
function SettledCopies() {
  const machine = useMachine()
  const actions = useDeskActions()
  const [count, setCount] = useState(0)

  useEffect(() => {
    let isCurrent = true
    async function look(): Promise<void> {
      const copies = await machine['conflict:settled'](undefined)
      if (isCurrent) setCount(copies.length)
    }
    void look()
    return () => {
      isCurrent = false
    }
  }, [machine])

  return count === 0 ? null : (
    <div className={styles['empty']}>
      <Button look="link" onPress={() => actions.showSheet({ kind: 'settled-copies' })}>
        {count === 1 ? '1 settled second version' : `${count} settled second versions`}…
      </Button>
    </div>
  )
}
