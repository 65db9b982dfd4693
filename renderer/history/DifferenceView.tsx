import { Undo2 } from 'lucide-react'

import { changedAddresses } from '../../core/history/changed-addresses.ts'
import type { PassageChange } from '../../core/history/record-difference.ts'
import { isRestorable } from '../../core/history/restore-passage.ts'
import type { TextPiece } from '../../core/history/text-difference.ts'
import { Button } from '../controls/Button.tsx'

import styles from './DifferenceView.module.css'

/** Two versions read as one text: what went is struck out, what came is underlined. */
export function DifferenceView({
  changes,
  isChangedOnly,
  onRestore,
}: {
  readonly changes: readonly PassageChange[]
  /** Leaves out what is the same in both. */
  readonly isChangedOnly: boolean
  /** Null where passages can't be brought back, because neither version is the present one. */
  readonly onRestore: ((change: PassageChange) => void) | null
}) {
  const shown = changes.filter(
    ({ change, pieces }) => change !== 'same' || (!isChangedOnly && pieces.length > 0),
  )
  return shown.length === 0 ? (
    <p className={styles['none']}>Nothing differs.</p>
  ) : (
    <div className={styles['difference']}>
      {shown.map((change) => (
        <PassageView key={keyOf(change)} change={change} onRestore={onRestore} />
      ))}
    </div>
  )
}

function PassageView({
  change,
  onRestore,
}: {
  readonly change: PassageChange
  readonly onRestore: ((change: PassageChange) => void) | null
}) {
  const passage = change.after ?? change.before
  const label = passage?.label ?? ''
  return (
    <section
      className={styles['passage']}
      aria-label={`${label}, ${changeWord(change)}`}
      data-change={change.change}
      data-look={passage?.look}
    >
      <header>
        <h3>{label}</h3>
        {change.change === 'same' ? null : <span>{changeWord(change)}</span>}
        {onRestore !== null && isRestorable(change) ? (
          <Button look="link" onPress={() => onRestore(change)}>
            <Undo2 aria-hidden />
            Bring this back
          </Button>
        ) : null}
      </header>
      <p>
        {change.pieces.map((piece, index) => (
          // Pieces have no identity but their place.
          <Piece key={`${index} ${piece.change}`} piece={piece} />
        ))}
      </p>
      <Addresses change={change} />
    </section>
  )
}

function Addresses({ change }: { readonly change: PassageChange }) {
  const { gone, come } = changedAddresses(change)
  return gone.length + come.length === 0 ? null : (
    <p className={styles['addresses']} aria-label="Addresses">
      {gone.map((address) => (
        <del key={address}>{address}</del>
      ))}
      {come.map((address) => (
        <ins key={address}>{address}</ins>
      ))}
    </p>
  )
}

function Piece({ piece }: { readonly piece: TextPiece }) {
  switch (piece.change) {
    case 'same':
      return <span>{piece.text}</span>
    case 'added':
      return <ins>{piece.text}</ins>
    case 'removed':
      return <del>{piece.text}</del>
  }
}

function changeWord({ change, isMoved, pieces, before, after }: PassageChange): string {
  switch (change) {
    case 'same':
      return 'the same'
    case 'added':
      return 'new'
    case 'removed':
      return 'gone'
    case 'changed':
      if (!pieces.every((piece) => piece.change === 'same'))
        return isMoved ? 'moved and changed' : 'changed'
      if (isMoved) return 'moved'
      return before?.label === after?.label
        ? 'same words, another form'
        : `was ${before?.label.toLowerCase() ?? 'nothing'}`
  }
}

function keyOf({ before, after }: PassageChange): string {
  return `${(before ?? after)?.field} ${before?.index ?? ''} ${after?.index ?? ''}`
}
