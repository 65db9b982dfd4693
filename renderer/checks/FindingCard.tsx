import { Check, CircleAlert, Info, TriangleAlert } from 'lucide-react'
import { useState } from 'react'

import type { Finding } from '../../core/finding.ts'
import { untitled } from '../../core/library/library-record.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import { Button } from '../controls/Button.tsx'
import { LineForm } from '../controls/LineForm.tsx'
import { useDeskState, useDeskTools } from '../desk/desk-context.ts'
import { printedTime } from '../desk/printed-time.ts'
import { takeWaiverBack, waive } from './finding-acts.ts'
import { showFinding } from './show-finding.ts'

import styles from './FindingCard.module.css'

const icons = { error: CircleAlert, warning: TriangleAlert, note: Info }

const words = { error: 'Must be mended', warning: 'Worth a look', note: 'Note' }

/** One kind of thing that preflight found: what, why, where, and the ways out. */
export function FindingCard({
  findings,
  shown,
  onFix,
}: {
  /** One, or the same in several records. */
  readonly findings: readonly Finding[]
  /** The record that stands beside; a finding in another one names it. */
  readonly shown: AnyId
  readonly onFix: (findings: readonly Finding[]) => void
}) {
  const tools = useDeskTools()
  const [isWaiving, setWaiving] = useState(false)
  const [finding] = findings
  if (finding === undefined) return null
  const { message, explanation, severity, waiver } = finding
  const fixable = findings.filter(({ fix }) => fix !== null)
  const isOne = findings.length === 1
  const Icon = waiver === null ? icons[severity] : Check
  return (
    <article
      className={styles['card']}
      aria-label={message}
      data-severity={waiver === null ? severity : 'waived'}
    >
      <Icon aria-label={waiver === null ? words[severity] : 'Let stand'} role="img" />
      <div>
        {isOne && finding.record !== shown ? <FoundIn id={finding.record} /> : null}
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
        {isOne ? null : <FoundPlaces findings={findings} first={finding} />}
        {isWaiving ? (
          <div className={styles['waive']}>
            <LineForm
              label={`Why ${isOne ? 'it' : 'they'} may stand; goes into the bundle with your name`}
              act={isOne ? 'Let it stand' : 'Let them stand'}
              onGive={(reason) => {
                setWaiving(false)
                void waive(tools, findings, reason)
              }}
              onCancel={() => setWaiving(false)}
            />
          </div>
        ) : (
          <div className={styles['ways']}>
            {fixable.length === 0 || waiver !== null ? null : (
              <Button look="link" onPress={() => onFix(fixable)}>
                {isOne ? fixable[0]?.fix?.label : `Fix ${fixable.length} of them…`}
              </Button>
            )}
            {isOne ? (
              <Button
                look="link"
                data-finding={nameOf(finding)}
                onPress={() => void showFinding(tools, finding, placeOf(finding))}
              >
                Show it
              </Button>
            ) : null}
            {waiver === null ? (
              <Button look="link" onPress={() => setWaiving(true)}>
                {isOne ? 'Let it stand…' : 'Let them stand…'}
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

/** Where it is found, each place with the way to it. */
function FoundPlaces({
  findings,
  first,
}: {
  readonly findings: readonly Finding[]
  readonly first: Finding
}) {
  const tools = useDeskTools()
  const entries = useDeskState(({ overview }) => overview?.entries) ?? []
  const records = new Set(findings.map(({ record }) => record))
  return (
    <details className={styles['places']}>
      <summary data-finding={nameOf(first)}>
        {findings.length === records.size
          ? `In ${records.size} pieces`
          : `${findings.length} times in ${records.size} pieces`}
      </summary>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.about} ${finding.place.nth ?? 1}`}>
            <Button look="link" onPress={() => void showFinding(tools, finding, placeOf(first))}>
              {shownTitle(
                entries.find(({ id }) => id === finding.record) ?? { kind: 'article', title: '' },
              )}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}

function FoundIn({ id }: { readonly id: AnyId }) {
  const entry = useDeskState(({ overview }) => overview?.entries.find((each) => each.id === id))
  if (entry === undefined) return null
  return (
    <p className={styles['place']}>{entry.title === '' ? untitled(entry.kind) : entry.title}</p>
  )
}

function nameOf({ about, place }: Finding): string {
  return `${about} ${place.nth ?? 1}`
}

/** Where its card is found again, as a selector. */
function placeOf(finding: Finding): string {
  return `[data-finding="${CSS.escape(nameOf(finding))}"]`
}
