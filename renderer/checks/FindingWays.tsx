import { useState } from 'react'

import type { Finding } from '../../core/finding.ts'
import type { FindingGroup } from '../../core/preflight/finding-group.ts'
import { Button } from '../controls/Button.tsx'
import { LineForm } from '../controls/LineForm.tsx'
import { useDeskTools } from '../desk/desk-context.ts'
import { takeWaiversBack, waive } from './finding-acts.ts'
import { findingName, findingPlace } from './finding-place.ts'
import { showFinding } from './show-finding.ts'

import styles from './FindingCard.module.css'

/** The ways out of one finding, or of all of a group at once. */
export function FindingWays({
  group,
  card,
  onFix,
}: {
  readonly group: FindingGroup
  /** The first of its card, to which the way back leads. */
  readonly card: Finding
  readonly onFix: (findings: readonly Finding[]) => void
}) {
  const tools = useDeskTools()
  const [isWaiving, setWaiving] = useState(false)
  const [first, ...others] = group
  const isOne = others.length === 0
  const isStanding = first.waiver === null
  const fixable = isStanding ? group.filter(({ fix }) => fix !== null) : []

  return isWaiving ? (
    <div className={styles['waive']}>
      <LineForm
        label={`Why ${isOne ? 'it' : 'they'} may stand; goes into the bundle with your name`}
        act={isOne ? 'Let it stand' : `Let ${allOf(group.length)} stand`}
        onGive={(reason) => {
          setWaiving(false)
          void waive(tools, group, reason)
        }}
        onCancel={() => setWaiving(false)}
      />
    </div>
  ) : (
    <div className={styles['ways']}>
      {fixable.length === 0 ? null : (
        <Button look="link" onPress={() => onFix(fixable)}>
          {isOne ? first.fix?.label : fixAll(fixable.length, group.length)}
        </Button>
      )}
      {isOne ? (
        <Button
          look="link"
          data-finding={findingName(first)}
          onPress={() => void showFinding(tools, first, findingPlace(card))}
        >
          Show it
        </Button>
      ) : null}
      {isStanding ? (
        <Button look="link" onPress={() => setWaiving(true)}>
          {isOne ? 'Let it stand…' : `Let ${allOf(group.length)} stand…`}
        </Button>
      ) : (
        <Button look="link" onPress={() => void takeWaiversBack(tools, group)}>
          {isOne ? 'Take that back' : `Take ${allOf(group.length)} back`}
        </Button>
      )}
    </div>
  )
}

function fixAll(fixable: number, all: number): string {
  return fixable === all ? `Fix ${allOf(all)}…` : `Fix ${fixable} of these ${all}…`
}

function allOf(count: number): string {
  return count === 2 ? 'both' : `all ${count}`
}
