import type { Target } from '../../core/export/target.ts'
import type { RecordId } from '../../core/library/record-id.ts'
import type { ExportPreview } from '../../preload/contract/export-calls.ts'
import { FindingList } from '../checks/FindingList.tsx'
import { AllWell } from '../controls/AllWell.tsx'
import { Approvals } from './Approvals.tsx'
import { FindingsByRecord } from './FindingsByRecord.tsx'
import { LossList } from './LossList.tsx'
import { PieceStates } from './PieceStates.tsx'

import styles from './PublishReport.module.css'

/** What stands in the way of the bundle, and what would be lost in it. */
export function PublishReport({
  ids,
  targets,
  preview,
  isOfThese,
  reason,
}: {
  /** Never empty. */
  readonly ids: readonly RecordId[]
  readonly targets: readonly Target[]
  /** Null while it is looked for. */
  readonly preview: ExportPreview | null
  /** False while it is of choices before these. */
  readonly isOfThese: boolean
  /** Why nothing is made. */
  readonly reason: string | null
}) {
  const [first, ...others] = ids
  const only = first !== undefined && others.length === 0 ? first : null
  const findings = preview?.findings ?? []
  return (
    <div className={styles['report']}>
      {reason === null ? null : (
        <p role="alert" className={styles['trouble']} data-reason>
          {reason}
        </p>
      )}
      {preview === null && reason === null ? (
        <p role="status" className={styles['looking']}>
          Looking for what must be mended and what would be lost…
        </p>
      ) : null}
      {preview !== null && isOfThese && findings.length === 0 ? (
        <AllWell>Nothing to mend</AllWell>
      ) : null}
      {preview === null ? null : <Approvals ids={ids} approvals={preview.approvals} />}
      {only === null ? (
        <FindingsByRecord ids={ids} findings={findings} targets={targets} />
      ) : (
        <>
          <PieceStates edition={only} findings={findings} />
          <FindingList findings={findings} shown={only} targets={targets} />
        </>
      )}
      <LossList losses={preview?.losses ?? []} shown={only} />
    </div>
  )
}
