import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'

import { changeSize, changeSizeText } from '../../core/history/change-size.ts'
import { recordDifference } from '../../core/history/record-difference.ts'
import type { SnapshotId } from '../../core/history/snapshot.ts'
import type { LibraryRecord } from '../../core/library/library-record.ts'
import { recordName } from '../../core/library/shown-title.ts'
import { Button } from '../controls/Button.tsx'
import { Choice } from '../controls/Choice.tsx'
import { SheetDialog } from '../controls/SheetDialog.tsx'
import { useDeskState, useDeskTools } from '../desk/desk-context.ts'
import type { ReadableStore } from '../desk/open-record.ts'
import type { Page } from '../desk/page.ts'
import { DifferenceView } from './DifferenceView.tsx'
import { restorePassage, restoreVersion } from './history-actions.ts'
import { useHistory } from './use-history.ts'
import { useRecordNames } from './use-record-names.ts'
import { useVersion } from './use-version.ts'
import { versionLabel } from './version-label.ts'

import styles from './VersionSheet.module.css'

/** A version of the open record beside the present text or another version, and the ways back. */
export function VersionSheet({
  version,
  onClose,
}: {
  readonly version: SnapshotId
  readonly onClose: () => void
}) {
  const page = useDeskState((state) => state.page)
  return page === null ? null : <Versions page={page} first={version} onClose={onClose} />
}

const now = 'now'

function Versions({
  page,
  first,
  onClose,
}: {
  readonly page: Page
  readonly first: SnapshotId
  readonly onClose: () => void
}) {
  const tools = useDeskTools()
  const store: ReadableStore<{ readonly record: LibraryRecord }> = page.open.store
  const present = useStore(store, ({ record }) => record)
  const { actions } = tools
  useEffect(() => {
    // What is still being typed belongs to the text as it is now.
    void actions.flush()
  }, [actions])
  const history = useHistory(present.id)
  const versions = history.state === 'read' ? history.versions : []
  const [chosen, setChosen] = useState(first)
  const [other, setOther] = useState<SnapshotId | typeof now>(now)
  const [extent, setExtent] = useState<'changed' | 'all'>('changed')
  const older = useVersion(present.id, chosen)
  const newer = useVersion(present.id, other === now ? null : other)
  const compared = other === now ? present : newer.record
  const names = useRecordNames()
  const changes = useMemo(
    () =>
      older.record === null || compared === null
        ? null
        : recordDifference(older.record, compared, names),
    [older.record, compared, names],
  )
  const entry = versions.find(({ id }) => id === chosen)
  const options = versions.map((each) => ({ value: each.id, label: versionLabel(each) }))
  const trouble = older.trouble ?? newer.trouble

  async function restore(): Promise<void> {
    if (entry !== undefined && (await restoreVersion(tools, present.id, entry))) onClose()
  }

  return (
    <SheetDialog
      title={`Earlier versions of ${recordName(present)}`}
      onClose={onClose}
      footer={
        <>
          <span className={styles['size']} role="status">
            {older.record === null || compared === null
              ? ''
              : changeSizeText(changeSize(older.record, compared))}
          </span>
          <Button onPress={onClose}>Leave everything as it is</Button>
          <Button look="main" isDisabled={entry === undefined} onPress={() => void restore()}>
            Restore this version
          </Button>
        </>
      }
    >
      <div className={styles['choices']}>
        <Choice label="Version" value={chosen} options={options} onChange={setChosen} />
        <Choice
          label="Compared with"
          value={other}
          options={[{ value: now, label: 'The text as it is now' }, ...options]}
          onChange={setOther}
        />
        <Choice
          label="Show"
          value={extent}
          options={[
            { value: 'changed', label: 'Only what differs' },
            { value: 'all', label: 'The whole text' },
          ]}
          onChange={setExtent}
        />
      </div>
      {trouble === null ? null : <p className={styles['bad']}>{trouble}</p>}
      {changes === null ? null : (
        <DifferenceView
          changes={changes}
          isChangedOnly={extent === 'changed'}
          onRestore={
            other === now && older.record !== null
              ? (change) => {
                  if (older.record !== null) void restorePassage(tools, older.record, change)
                }
              : null
          }
        />
      )}
    </SheetDialog>
  )
}
