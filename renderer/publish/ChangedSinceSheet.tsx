import type { ChangedSince } from '../../core/export/bundle/changed-since.ts'
import type { ChangedFile, SentBundle } from '../../core/export/bundle/sent-bundle.ts'
import { AllWell } from '../controls/AllWell.tsx'
import { Button } from '../controls/Button.tsx'
import { SheetDialog } from '../controls/SheetDialog.tsx'
import { printedTime } from '../desk/printed-time.ts'
import { DifferenceView } from '../history/DifferenceView.tsx'

import styles from './ChangedSinceSheet.module.css'

/** What differs between a bundle that was sent and the same bundle made now. */
export function ChangedSinceSheet({
  sent,
  changed: { records, files },
  onClose,
}: {
  readonly sent: SentBundle
  readonly changed: ChangedSince
  readonly onClose: () => void
}) {
  return (
    <SheetDialog
      title={`Changed since ${printedTime(sent.at)}`}
      size="narrow"
      onClose={onClose}
      footer={
        <Button look="main" onPress={onClose}>
          Close
        </Button>
      }
    >
      <div className={styles['sheet']}>
        {records.length + files.length === 0 ? (
          <div className={styles['same']}>
            <AllWell>Nothing has changed: the same bundle would be made</AllWell>
          </div>
        ) : null}
        {records.map(({ id, title, change, passages }) => (
          <section key={id}>
            <h3 className={styles['title']}>
              {title} {change === 'changed' ? null : <span>{recordWords[change]}</span>}
            </h3>
            {passages.length === 0 ? null : (
              <DifferenceView changes={passages} isChangedOnly onRestore={null} />
            )}
          </section>
        ))}
        {files.length === 0 ? null : (
          <details className={styles['files']} open={records.length === 0}>
            <summary>
              {files.length === 1 ? 'One file differs' : `${files.length} files differ`}
            </summary>
            <ul>
              {files.map(({ path, change }) => (
                <li key={path}>
                  <span>{fileWords[change]}</span> {path}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </SheetDialog>
  )
}

const recordWords = { added: 'is new', removed: 'is not in it any more' }

const fileWords: Readonly<Record<ChangedFile['change'], string>> = {
  changed: 'changed',
  added: 'new',
  removed: 'gone',
}
