import { useState } from 'react'

import type { Target } from '../../core/export/target.ts'
import type { Finding, Severity } from '../../core/finding.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { findingGroups } from '../../core/preflight/finding-group.ts'
import { Button } from '../controls/Button.tsx'
import { CountedPart } from '../controls/CountedPart.tsx'
import { FindingCard } from './FindingCard.tsx'
import { FixSheet } from './FixSheet.tsx'

import styles from './FindingList.module.css'

/** Everything that preflight found, the gravest first, each rule once, with the ways out of one and of all. */
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
  const isOneRule = new Set(fixable.map(({ rule }) => rule)).size === 1

  return (
    <>
      {fixing.length === 0 ? null : (
        <FixSheet findings={fixing} targets={targets} onClose={() => setFixing([])} />
      )}
      {fixable.length > 1 && !isOneRule ? (
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
      {findingGroups(findings).map((group) => (
        <FindingCard
          key={`${group[0].rule} ${group[0].waiver?.id ?? ''}`}
          group={group}
          shown={shown}
          onFix={onFix}
        />
      ))}
    </CountedPart>
  )
}
