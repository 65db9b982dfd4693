import { useMemo } from 'react'

import { articleExcerpt } from '../../core/article/article.ts'
import { counted } from '../../core/counted.ts'
import type { Target } from '../../core/export/target.ts'
import type { Finding } from '../../core/finding.ts'
import { recordDifference } from '../../core/history/record-difference.ts'
import { recordTitle, untitled } from '../../core/library/library-record.ts'
import type { RecordChange } from '../../core/library/undo-change.ts'
import { Button } from '../controls/Button.tsx'
import { SheetDialog } from '../controls/SheetDialog.tsx'
import { useDeskTools } from '../desk/desk-context.ts'
import { useAnswer } from '../desk/use-answer.ts'
import { DifferenceView } from '../history/DifferenceView.tsx'
import { useRecordNames } from '../history/use-record-names.ts'
import { makeFixes, proposeFixes } from './finding-acts.ts'

import styles from './FixSheet.module.css'

/** What fixes would change, before and after, and the button that makes them in one step. */
export function FixSheet({
  findings,
  targets,
  onClose,
}: {
  /** Never empty. */
  readonly findings: readonly Finding[]
  readonly targets: readonly Target[]
  readonly onClose: () => void
}) {
  const tools = useDeskTools()
  const changes = useAnswer(JSON.stringify([findings, targets]), () =>
    proposeFixes(tools, findings, targets),
  )
  const count = findings.length
  return (
    <SheetDialog
      title={count === 1 ? 'Fix this' : `Fix ${counted(count, 'finding')}`}
      size="narrow"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Leave everything as it is</Button>
          <Button
            look="main"
            isDisabled={changes === null || changes.length === 0}
            onPress={() => {
              onClose()
              void makeFixes(tools, changes ?? [], count)
            }}
          >
            {count === 1 ? (findings[0]?.fix?.label ?? 'Fix it') : `Make ${count} fixes`}
          </Button>
        </>
      }
    >
      <div className={styles['changes']} aria-live="polite">
        {changes?.map((change) => (
          <ChangedRecord key={change.after.id} change={change} />
        ))}
      </div>
    </SheetDialog>
  )
}

function ChangedRecord({ change }: { readonly change: RecordChange }) {
  const names = useRecordNames()
  const changes = useMemo(() => {
    const { before, after } = withMadeExcerpt(change)
    return recordDifference(before, after, names)
  }, [change, names])
  const { after } = change
  const title = recordTitle(after)
  return (
    <section>
      <h3 className={styles['title']}>{title === '' ? untitled(after.kind) : title}</h3>
      <DifferenceView changes={changes} isChangedOnly onRestore={null} />
    </section>
  )
}

/** An excerpt that would be made from the text is shown as it would read. */
function withMadeExcerpt({ before, after }: RecordChange): RecordChange {
  if (before.kind !== 'article' || after.kind !== 'article') return { before, after }
  if (before.excerpt.kind === after.excerpt.kind) return { before, after }
  const excerpt = { kind: 'typed' as const, text: articleExcerpt(after) }
  return { before, after: { ...after, excerpt } }
}
