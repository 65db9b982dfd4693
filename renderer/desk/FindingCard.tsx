import { CircleAlert, Info, TriangleAlert } from 'lucide-react'

import type { Finding } from '../../core/finding.ts'
import { untitled } from '../../core/library-record.ts'
import type { AnyId } from '../../core/record-id.ts'
import { Button } from '../controls/Button.tsx'
import { useDeskState } from './desk-context.ts'

import styles from './FindingCard.module.css'

const icons = { error: CircleAlert, warning: TriangleAlert, note: Info }

const words = { error: 'Must be mended', warning: 'Worth a look', note: 'Note' }

/** A way out of a finding that needs no writing. */
export interface Mending {
  readonly label: string
  readonly mend: () => void
}

/** One thing that preflight found: what, why, and the way out. */
export function FindingCard({
  finding,
  shown,
  mending = null,
}: {
  readonly finding: Finding
  /** The record that stands beside; a finding in another one names it. */
  readonly shown: AnyId
  readonly mending?: Mending | null
}) {
  const Icon = icons[finding.severity]
  return (
    <div className={styles['card']} data-severity={finding.severity}>
      <Icon aria-label={words[finding.severity]} role="img" />
      <div>
        {finding.record === shown ? null : <FoundIn id={finding.record} />}
        <p className={styles['message']}>{finding.message}</p>
        <p className={styles['explanation']}>{finding.explanation}</p>
        {mending === null ? null : (
          <Button look="link" onPress={mending.mend}>
            {mending.label}
          </Button>
        )}
      </div>
    </div>
  )
}

function FoundIn({ id }: { readonly id: AnyId }) {
  const entry = useDeskState(({ overview }) => overview?.entries.find((each) => each.id === id))
  if (entry === undefined) return null
  return (
    <p className={styles['place']}>{entry.title === '' ? untitled(entry.kind) : entry.title}</p>
  )
}
