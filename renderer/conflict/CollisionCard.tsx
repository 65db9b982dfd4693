import { type ReactNode, useMemo } from 'react'
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components'
import { z } from 'zod'

import { blockText } from '../../core/document/document-text.ts'
import type { Block } from '../../core/document/document.ts'
import { textDifference } from '../../core/history/text-difference.ts'
import { shownTitle } from '../../core/library/shown-title.ts'
import type { Choice, Collision, Side } from '../../core/merge/collision.ts'
import { useDeskState } from '../desk/desk-context.ts'
import { mediaAddress } from '../media/media-address.ts'

import styles from './CollisionCard.module.css'

const choiceSchema = z.enum(['mine', 'theirs', 'both'])

/** What the two sides are called. */
export interface SideNames {
  readonly mine: string
  readonly theirs: string
}

/** One place at which two versions collide, side by side, and the choice between them. */
export function CollisionCard({
  collision,
  names,
  choice,
  onChoose,
}: {
  readonly collision: Collision
  readonly names: SideNames
  readonly choice: Choice | null
  readonly onChoose: (choice: Choice) => void
}) {
  const { label, mine, theirs, canKeepBoth } = collision
  const words = useMemo(() => [sideText(mine), sideText(theirs)] as const, [mine, theirs])
  const isOnlyLook = words[0] !== null && words[0] === words[1]

  return (
    <RadioGroup
      className={styles['card'] ?? ''}
      value={choice}
      onChange={(value) => onChoose(choiceSchema.parse(value))}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      {isOnlyLook ? (
        <p className={styles['note']}>The words are the same; only how they are set differs.</p>
      ) : null}
      <div className={styles['sides']}>
        <Option value="mine" look="side">
          <span className={styles['name']}>{names.mine}</span>
          <SideView side={mine} text={words[0]} other={words[1]} />
        </Option>
        <Option value="theirs" look="side">
          <span className={styles['name']}>{names.theirs}</span>
          <SideView side={theirs} text={words[1]} other={words[0]} />
        </Option>
      </div>
      {canKeepBoth ? (
        <Option value="both" look="both">
          Keep both, one after the other
        </Option>
      ) : null}
    </RadioGroup>
  )
}

function Option({
  value,
  look,
  children,
}: {
  readonly value: Choice
  readonly look: 'side' | 'both'
  readonly children: ReactNode
}) {
  return (
    <RadioField value={value} className={styles['option'] ?? ''}>
      <RadioButton className={styles[look] ?? ''}>{children}</RadioButton>
    </RadioField>
  )
}

function SideView({
  side,
  text,
  other,
}: {
  readonly side: Side
  /** Null where the side is not text. */
  readonly text: string | null
  readonly other: string | null
}) {
  switch (side.kind) {
    case 'nothing':
      return <em className={styles['nothing']}>Nothing here</em>
    case 'picture':
      return <img className={styles['picture']} src={mediaAddress(side.id)} alt="" />
    case 'record':
      return <RecordTitle id={side.id} />
    case 'text':
    case 'blocks':
      return <MarkedText text={text ?? ''} other={other ?? ''} />
  }
}

function RecordTitle({ id }: { readonly id: string }) {
  const entry = useDeskState(({ overview }) => overview?.entries.find((each) => each.id === id))
  if (entry === undefined) return <span>Something that is not in this library</span>
  return <span>{shownTitle(entry)}</span>
}

/** The text, with the words that the other side has not marked. */
function MarkedText({ text, other }: { readonly text: string; readonly other: string }) {
  const pieces = useMemo(
    () =>
      other === ''
        ? [{ change: 'same', text, start: 0 } as const]
        : ownPieces(textDifference(other, text)),
    [text, other],
  )
  return (
    <span className={styles['text']}>
      {pieces.map((piece) =>
        piece.change === 'added' ? (
          <mark key={piece.start}>{piece.text}</mark>
        ) : (
          <span key={piece.start}>{piece.text}</span>
        ),
      )}
    </span>
  )
}

function ownPieces(pieces: ReturnType<typeof textDifference>) {
  let start = 0
  return pieces
    .filter(({ change }) => change !== 'removed')
    .map((piece) => {
      const placed = { ...piece, start }
      start += piece.text.length
      return placed
    })
}

/** The side's words; null where it is not text. */
function sideText(side: Side): string | null {
  switch (side.kind) {
    case 'text':
      return side.text
    case 'blocks':
      return side.blocks.map(shownText).join('\n\n')
    case 'nothing':
      return ''
    case 'picture':
    case 'record':
      return null
  }
}

function shownText(block: Block): string {
  if (block.type === 'horizontalRule') return '———'
  if (block.type !== 'figure') return blockText(block)
  const { images, caption } = block.attrs
  const said = [caption, ...images.map(({ alt }) => alt)].filter((part) => part !== '')
  return `Picture: ${said.join(' · ')}`
}
