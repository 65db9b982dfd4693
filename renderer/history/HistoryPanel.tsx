import { Bookmark } from 'lucide-react'
import { ListBox, ListBoxItem } from 'react-aria-components'

import { counted } from '../../core/counted.ts'
import { changeSizeText } from '../../core/history/change-size.ts'
import { type SnapshotEntry, snapshotLabel } from '../../core/history/snapshot.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { Button } from '../controls/Button.tsx'
import { useDeskActions } from '../desk/desk-context.ts'
import { printedTime } from '../desk/printed-time.ts'
import { useHistory } from './use-history.ts'

import styles from './HistoryPanel.module.css'

/** The earlier versions of a record, newest first; each opens in front of the desk. */
export function HistoryPanel({ id }: { readonly id: AnyId }) {
  const { showSheet } = useDeskActions()
  const history = useHistory(id)

  return (
    <div className={styles['panel']}>
      <Button onPress={() => showSheet({ kind: 'keep-version' })}>
        <Bookmark aria-hidden />
        Keep a version…
      </Button>
      {history.state === 'refused' ? <p className={styles['bad']}>{history.sentence}</p> : null}
      {history.state === 'read' && history.versions.length === 0 ? (
        <p className={styles['none']}>
          No earlier versions yet. One is kept when a sitting begins and ends, every ten minutes of
          writing, and before anything is replaced.
        </p>
      ) : null}
      {history.state === 'read' && history.versions.length > 0 ? (
        <ListBox
          aria-label="Earlier versions"
          className={styles['list'] ?? ''}
          items={history.versions}
          onAction={(key) => {
            const version = history.versions.find((each) => each.id === key)
            if (version !== undefined) showSheet({ kind: 'version', version: version.id })
          }}
        >
          {(version) => <VersionRow version={version} />}
        </ListBox>
      ) : null}
    </div>
  )
}

function VersionRow({ version }: { readonly version: SnapshotEntry }) {
  const { id, savedAt, name, words, change } = version
  const label = snapshotLabel(version)
  return (
    <ListBoxItem
      id={id}
      textValue={`${label}, ${printedTime(savedAt)}`}
      className={styles['row'] ?? ''}
      data-named={name !== null || undefined}
    >
      <p className={styles['label']}>
        {name === null ? null : <Bookmark aria-hidden />}
        {label}
      </p>
      <p className={styles['facts']}>
        <time dateTime={savedAt}>{printedTime(savedAt)}</time>
        <span>{change === null ? counted(words, 'word') : changeSizeText(change)}</span>
      </p>
    </ListBoxItem>
  )
}
