import { useState } from 'react'

import type { Target } from '../../core/export/target.ts'
import type { Finding, Severity } from '../../core/finding.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { Button } from '../controls/Button.tsx'
import { CountedPart } from '../controls/CountedPart.tsx'
import { FindingCard } from './FindingCard.tsx'
import { FixSheet } from './FixSheet.tsx'

import styles from './FindingList.module.css'

/** Everything that preflight found, the gravest first, with the ways out of one and of all. */
export function FindingList({
  findings,
  shown,
  targets = noTargets,
}: {
  readonly findings: readonly Finding[]
  /** The record that stands beside. */
  readonly shown: AnyId
  readonly targets?: readonly Target[]
}) {
  const [fixing, setFixing] = useState<readonly Finding[]>([])
  const standing = findings.filter(({ waiver }) => waiver === null)
  const waived = findings.filter(({ waiver }) => waiver !== null)
  const fixable = standing.filter(({ fix }) => fix !== null)

  return (
    <>
      {fixing.length === 0 ? null : (
        <FixSheet findings={fixing} targets={targets} onClose={() => setFixing([])} />
      )}
      {fixable.length > 1 ? (
        <div className={styles['all']}>
          <Button onPress={() => setFixing(fixable)}>Fix {fixable.length} of them…</Button>
        </div>
      ) : null}
      {severities.map(({ severity, heading }) => (
        <FindingPart
          key={severity}
          heading={heading}
          findings={standing.filter((finding) => finding.severity === severity)}
          shown={shown}
          onFix={setFixing}
        />
      ))}
      <FindingPart heading="Let stand" findings={waived} shown={shown} onFix={setFixing} />
    </>
  )
}

const noTargets: readonly Target[] = []

const severities: readonly { readonly severity: Severity; readonly heading: string }[] = [
  { severity: 'error', heading: 'Must be mended' },
  { severity: 'warning', heading: 'Worth a look' },
  { severity: 'note', heading: 'Notes' },
]

function FindingPart({
  heading,
  findings,
  shown,
  onFix,
}: {
  readonly heading: string
  readonly findings: readonly Finding[]
  readonly shown: AnyId
  readonly onFix: (findings: readonly Finding[]) => void
}) {
  return findings.length === 0 ? null : (
    <CountedPart heading={heading} count={findings.length}>
      {ofOneKind(findings).map((kind) => (
        <FindingCard
          key={`${kind[0]?.about} ${kind[0]?.place.nth ?? 1}`}
          findings={kind}
          shown={shown}
          onFix={onFix}
        />
      ))}
    </CountedPart>
  )
}

/** What is found again in other records is told once, with its places; within one record each stands by itself. */
function ofOneKind(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const kinds = Map.groupBy(findings, ({ rule, message, waiver }) =>
    JSON.stringify([rule, message, waiver?.id ?? null]),
  )
  return [...kinds.values()].flatMap((kind) => {
    const records = new Set(kind.map(({ record }) => record))
    return records.size > 1 ? [kind] : kind.map((finding) => [finding])
  })
}
