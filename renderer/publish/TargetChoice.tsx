import { CheckboxGroup } from 'react-aria-components'

import { counted } from '../../core/counted.ts'
import { type Target, targetName } from '../../core/export/target.ts'
import type { ExportPreview } from '../../preload/contract/export-calls.ts'
import { CheckRow } from '../controls/CheckRow.tsx'
import { targetExplanation } from './target-explanation.ts'

import styles from './TargetChoice.module.css'

/** What the bundle is made for, and how much of it each target would lose. */
export function TargetChoice({
  fitting,
  chosen,
  losses,
  onChange,
}: {
  /** The targets that the records can be made into. */
  readonly fitting: readonly Target[]
  readonly chosen: readonly Target[]
  /** Null while they are not known. */
  readonly losses: ExportPreview['losses'] | null
  readonly onChange: (chosen: readonly Target[]) => void
}) {
  return (
    <CheckboxGroup
      aria-label="Made for"
      className={styles['targets'] ?? ''}
      value={[...chosen]}
      // In one order, so that the same choices give the same bytes.
      onChange={(names) => onChange(fitting.filter((target) => names.includes(target)))}
    >
      {fitting.map((target) => (
        <div
          key={target}
          className={styles['target']}
          data-chosen={chosen.includes(target) || undefined}
        >
          <CheckRow
            value={target}
            title={targetName(target)}
            explanation={targetExplanation(target)}
          />
          {losses !== null && chosen.includes(target) ? (
            <TargetState losses={losses} target={target} />
          ) : null}
        </div>
      ))}
    </CheckboxGroup>
  )
}

/** What the target would lose, each thing once. */
function TargetState({
  losses,
  target,
}: {
  readonly losses: ExportPreview['losses']
  readonly target: Target
}) {
  const lost = new Set(losses.flatMap((loss) => (loss.target === target ? [loss.what] : []))).size
  return (
    <span className={styles['state']} data-lost={lost > 0 || undefined}>
      {lost === 0 ? 'whole' : counted(lost, 'loss', 'losses')}
    </span>
  )
}
