import { useState } from 'react'
import { GridList, GridListItem } from 'react-aria-components'

import { failureSentence } from '../../core/library/library-failure.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import type { ComparedCopy, ConflictCopy } from '../../core/merge/conflict-copy.ts'
import { copyOrigin } from '../../core/merge/copy-origin.ts'
import { SheetDialog } from '../controls/SheetDialog.tsx'
import { useDeskActions, useDeskState, useMachine } from '../desk/desk-context.ts'
import { openId } from '../desk/page.ts'
import { printedTime } from '../desk/printed-time.ts'
import { useAnswer } from '../desk/use-answer.ts'
import { CopyComparison } from './CopyComparison.tsx'

import styles from './ConflictCopiesSheet.module.css'

interface Compared {
  readonly file: string
  readonly sides: ComparedCopy
}

/** The second versions that lie beside records, each to be compared and brought together. */
export function ConflictCopiesSheet({ onClose }: { readonly onClose: () => void }) {
  const machine = useMachine()
  const actions = useDeskActions()
  const page = useDeskState((state) => state.page)
  const [settledOnes, setSettledOnes] = useState(0)
  const copies = useAnswer(settledOnes, () => machine['conflict:list'](undefined))
  const [compared, setCompared] = useState<Compared | null>(null)

  async function compare({ file, id }: ConflictCopy): Promise<void> {
    if (page !== null && openId(page) === id) {
      await page.open.flush()
      if (page.open.conflict() !== null) {
        actions.showSheet({ kind: 'conflict' })
        return
      }
    }
    const sides = await machine['conflict:compare'](file)
    if (sides.ok) setCompared({ file, sides: sides.value })
    else actions.notify({ text: failureSentence(sides.failure), tone: 'bad' })
  }

  async function settled(): Promise<void> {
    await Promise.all([actions.reload(), page?.open.catchUp()])
    const left = await machine['conflict:list'](undefined)
    setCompared(null)
    setSettledOnes((before) => before + 1)
    if (left.length === 0) onClose()
    actions.notify({ text: 'Both versions are brought together', tone: 'plain' })
  }

  if (compared !== null) {
    return (
      <CopyComparison
        {...compared}
        onBack={() => setCompared(null)}
        onSettled={() => void settled()}
      />
    )
  }
  return (
    <SheetDialog title="Second versions" onClose={onClose}>
      <p className={styles['intro']}>
        A program that keeps folders in step found two versions of the same record and kept both.
        Nothing is deleted: a version that is settled goes to the trash folder of the library.
      </p>
      <GridList
        aria-label="Second versions"
        className={styles['list'] ?? ''}
        items={copies ?? []}
        renderEmptyState={() => (
          <p className={styles['empty']}>
            {copies === null ? 'Looking' : 'There are no second versions that can be read.'}
          </p>
        )}
        onAction={(file) => {
          const copy = copies?.find((each) => each.file === file)
          if (copy !== undefined) void compare(copy)
        }}
      >
        {(copy) => (
          <GridListItem id={copy.file} textValue={shownTitle(copy)} className={styles['row'] ?? ''}>
            <p className={styles['title']}>{shownTitle(copy)}</p>
            <p className={styles['origin']}>
              Saved {printedTime(copy.savedAt)} · left by {copyOrigin(copy.file)}
            </p>
            <p className={styles['file']}>{copy.file}</p>
          </GridListItem>
        )}
      </GridList>
    </SheetDialog>
  )
}
