import { counted } from '../../core/counted.ts'
import type { ChangedRecord, ChangedSince } from '../../core/export/bundle/changed-since.ts'
import type { SentBundle } from '../../core/export/bundle/sent-bundle.ts'
import { exportFailureSentence } from '../../core/export/export-failure.ts'
import { untitled } from '../../core/library/library-record.ts'
import type { SecondMaking } from '../../preload/contract/export-calls.ts'
import { Button } from '../controls/Button.tsx'
import { SheetDialog } from '../controls/SheetDialog.tsx'
import { useDeskActions, useMachine } from '../desk/desk-context.ts'
import { printedTime } from '../desk/printed-time.ts'
import { useAnswer } from '../desk/use-answer.ts'

import styles from './MakeAgainSheet.module.css'

/** Asks before a bundle is made once more: what has changed since, and what becomes of the one that stands there. */
export function MakeAgainSheet({
  bundle,
  onMake,
  onClose,
}: {
  readonly bundle: SentBundle
  readonly onMake: (place: SecondMaking['place']) => void
  readonly onClose: () => void
}) {
  const machine = useMachine()
  const { flush } = useDeskActions()
  const standing = useAnswer(bundle, async () => ({
    isThere: await machine['export:standing'](bundle.id),
  }))
  const changed = useAnswer(bundle, async () => {
    // What is still being typed is a change too.
    await flush()
    return machine['export:compare'](bundle.id)
  })
  const isThere = standing?.isThere ?? false
  return (
    <SheetDialog
      title="Make it again"
      size="narrow"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          {isThere ? <Button onPress={() => onMake('beside')}>Keep both</Button> : null}
          <Button look="main" isDisabled={standing === null} onPress={() => onMake('same')}>
            {isThere ? 'Replace it' : 'Make it'}
          </Button>
        </>
      }
    >
      <div className={styles['sheet']}>
        <p className={styles['place']}>
          {standing === null
            ? bundle.out
            : isThere
              ? `The bundle of ${printedTime(bundle.at)} stands at ${bundle.out}.`
              : `Nothing stands at ${bundle.out} any more.`}
        </p>
        <div aria-live="polite">
          {changed === null ? (
            <p className={styles['looking']}>Looking for what has changed since…</p>
          ) : changed.ok ? (
            <ChangedParts changed={changed.value ?? nothingChanged} />
          ) : (
            <p className={styles['trouble']}>{exportFailureSentence(changed.failure)}</p>
          )}
        </div>
      </div>
    </SheetDialog>
  )
}

const nothingChanged: ChangedSince = { records: [], files: [] }

function ChangedParts({ changed: { records, files } }: { readonly changed: ChangedSince }) {
  if (records.length + files.length === 0) {
    return <p>Nothing has changed since: the same bundle would be made.</p>
  }
  return (
    <>
      <p>Since then:</p>
      <ul className={styles['changes']}>
        {records.map((record) => (
          <li key={record.id}>{changeSentence(record)}</li>
        ))}
        {files.length === 0 ? null : (
          <li>
            {files.length === 1
              ? 'One file of the bundle differs'
              : `${files.length.toLocaleString('en-GB')} files of the bundle differ`}
          </li>
        )}
      </ul>
    </>
  )
}

function changeSentence({ title, change, passages }: ChangedRecord): string {
  const name = `“${title || untitled('article')}”`
  switch (change) {
    case 'added':
      return `${name} is new in it`
    case 'removed':
      return `${name} is not in it any more`
    case 'changed':
      return `${name} has changed in ${counted(passages.length, 'place')}`
  }
}
