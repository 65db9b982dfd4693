import { Check, CircleAlert, Info, TriangleAlert } from 'lucide-react'
import { useState } from 'react'

import type { Finding } from '../../core/finding.ts'
import { untitled } from '../../core/library/library-record.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { Button } from '../controls/Button.tsx'
import { LineForm } from '../controls/LineForm.tsx'
import { useDeskState, useDeskTools } from '../desk/desk-context.ts'
import { printedTime } from '../desk/printed-time.ts'
import { takeWaiverBack, waive } from './finding-acts.ts'
import { showFinding } from './show-finding.ts'

import styles from './FindingCard.module.css'

const icons = { error: CircleAlert, warning: TriangleAlert, note: Info }

const words = { error: 'Must be mended', warning: 'Worth a look', note: 'Note' }

/** One thing that preflight found: what, why, where, and the ways out. */
export function FindingCard({
  finding,
  shown,
  onFix,
}: {
  readonly finding: Finding
  /** The record that stands beside; a finding in another one names it. */
  readonly shown: AnyId
  readonly onFix: (findings: readonly Finding[]) => void
}) {
  const tools = useDeskTools()
  const [isWaiving, setWaiving] = useState(false)
  const { message, explanation, severity, fix, waiver } = finding
  const Icon = waiver === null ? icons[severity] : Check
  return (
    <article
      className={styles['card']}
      aria-label={message}
      data-severity={waiver === null ? severity : 'waived'}
    >
      <Icon aria-label={waiver === null ? words[severity] : 'Let stand'} role="img" />
      <div>
        {finding.record === shown ? null : <FoundIn id={finding.record} />}
        <p className={styles['message']}>{message}</p>
        {waiver === null ? (
          <p className={styles['explanation']}>{explanation}</p>
        ) : (
          <p className={styles['explanation']}>
            {waiver.reason}{' '}
            <small>
              {waiver.by === '' ? '' : `${waiver.by}, `}
              {printedTime(waiver.at)}
            </small>
          </p>
        )}
        {isWaiving ? (
          <div className={styles['waive']}>
            <LineForm
              label="Why it may stand; goes into the bundle with your name"
              act="Let it stand"
              onGive={(reason) => {
                setWaiving(false)
                void waive(tools, finding, reason)
              }}
              onCancel={() => setWaiving(false)}
            />
          </div>
        ) : (
          <div className={styles['ways']}>
            {fix === null || waiver !== null ? null : (
              <Button look="link" onPress={() => onFix([finding])}>
                {fix.label}
              </Button>
            )}
            <Button look="link" onPress={() => void showFinding(tools, finding)}>
              Show it
            </Button>
            {waiver === null ? (
              <Button look="link" onPress={() => setWaiving(true)}>
                Let it stand…
              </Button>
            ) : (
              <Button look="link" onPress={() => void takeWaiverBack(tools, finding, waiver)}>
                Take that back
              </Button>
            )}
          </div>
        )}
      </div>
    </article>
  )
}

function FoundIn({ id }: { readonly id: AnyId }) {
  const entry = useDeskState(({ overview }) => overview?.entries.find((each) => each.id === id))
  if (entry === undefined) return null
  return (
    <p className={styles['place']}>{entry.title === '' ? untitled(entry.kind) : entry.title}</p>
  )
}
