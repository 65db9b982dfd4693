import { BadgeCheck, CircleDashed, TriangleAlert } from 'lucide-react'

import { counted } from '../../core/counted.ts'
import type { RecordApproval } from '../../core/export/bundle/record-approvals.ts'
import type { AnyId } from '../../core/library/record-id.ts'
import { approve } from '../checks/finding-acts.ts'
import { useNameOf } from '../checks/use-name-of.ts'
import { Button } from '../controls/Button.tsx'
import { useDeskState, useDeskTools } from '../desk/desk-context.ts'
import { printedTime } from '../desk/printed-time.ts'

import styles from './Approvals.module.css'

/** Who approved what is published, and what was changed since; of an edition and of several records the pieces too. */
export function Approvals({
  ids,
  approvals,
}: {
  /** Never empty. */
  readonly ids: readonly AnyId[]
  readonly approvals: readonly RecordApproval[]
}) {
  const tools = useDeskTools()
  const entries = useDeskState(({ overview }) => overview?.entries) ?? []
  const pieces = ids.flatMap((id) => {
    const entry = entries.find((each) => each.id === id)
    return entry?.kind === 'edition'
      ? entry.references.filter((piece) => isArticle(piece))
      : ids.length === 1
        ? []
        : [id]
  })
  const [first = null, ...others] = ids
  const only = others.length === 0 ? first : null
  const own = approvals.find(({ record }) => record === only) ?? null

  function isArticle(id: AnyId): boolean {
    return entries.some((each) => each.id === id && each.kind === 'article')
  }

  return (
    <section className={styles['approvals']} aria-label="Approval">
      {only === null ? null : <ApprovalWord approval={own} />}
      {only === null || own?.isOfThis === true ? null : (
        <p>
          <Button look="link" onPress={() => void approve(tools, only)}>
            {own === null ? 'Approve it as it stands' : 'Approve it again'}
          </Button>
        </p>
      )}
      {pieces.length === 0 ? null : (
        <PieceApprovals pieces={pieces} approvals={approvals} isAlone={ids.length > 1} />
      )}
    </section>
  )
}

function ApprovalWord({ approval }: { readonly approval: RecordApproval | null }) {
  if (approval === null) {
    return (
      <p className={styles['line']}>
        <CircleDashed aria-hidden />
        Not approved yet
      </p>
    )
  }
  return (
    <p className={styles['line']} data-changed={!approval.isOfThis || undefined}>
      {approval.isOfThis ? <BadgeCheck aria-hidden /> : <TriangleAlert aria-hidden />}
      <span>
        {wordOf(approval)} <small>{printedTime(approval.at)}</small>
      </span>
    </p>
  )
}

function wordOf({ by, isOfThis }: RecordApproval): string {
  const who = by === '' ? 'somebody' : by
  return isOfThis ? `Approved by ${who}` : `Changed since ${who} approved it`
}

function PieceApprovals({
  pieces,
  approvals,
  isAlone,
}: {
  readonly pieces: readonly AnyId[]
  readonly approvals: readonly RecordApproval[]
  /** Nothing above it speaks of approval. */
  readonly isAlone: boolean
}) {
  const nameOf = useNameOf()
  const wanted = new Set(pieces)
  const own = approvals.filter(({ record }) => wanted.has(record))
  const changed = own.filter(({ isOfThis }) => !isOfThis)
  const summary = `${own.length - changed.length} of ${counted(pieces.length, 'piece')} approved`
  if (own.length === 0) return isAlone ? <ApprovalWord approval={null} /> : null
  return (
    <details className={styles['pieces']} open={changed.length > 0 && own.length <= most}>
      <summary>
        {summary}
        {changed.length === 0 ? '' : `, ${changed.length} changed since`}
      </summary>
      <ul>
        {[...changed, ...own.filter(({ isOfThis }) => isOfThis)].slice(0, most).map((each) => (
          <li key={each.record}>
            <span className={styles['title']}>{nameOf(each.record)}</span>
            <ApprovalWord approval={each} />
          </li>
        ))}
      </ul>
      {own.length > most ? (
        <p className={styles['more']}>and {counted(own.length - most, 'more piece')}</p>
      ) : null}
    </details>
  )
}

/** Nobody reads more of them here, and the manifest has them all. */
const most = 30
