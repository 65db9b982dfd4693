import type { PassageChange } from '../../core/history/record-difference.ts'
import type { TextPiece } from '../../core/history/text-difference.ts'

/** What differs, passage by passage; words that went stand in [-…-], words that came in {+…+}. */
export function differenceLines(changes: readonly PassageChange[]): readonly string[] {
  return changes.filter(({ change }) => change !== 'same').map(changeLine)
}

function changeLine(change: PassageChange): string {
  const label = change.after?.label ?? change.before?.label ?? ''
  const said = change.pieces.map(pieceText).join('')
  const notes = [
    ...(change.isMoved ? ['moved'] : []),
    ...(isSameText(change.pieces) && !change.isMoved ? ['other than its words'] : []),
  ]
  return `${[label, ...notes].join(', ')}: ${said}`
}

function isSameText(pieces: readonly TextPiece[]): boolean {
  return pieces.every(({ change }) => change === 'same')
}

function pieceText({ change, text }: TextPiece): string {
  switch (change) {
    case 'same':
      return text
    case 'added':
      return `{+${text}+}`
    case 'removed':
      return `[-${text}-]`
  }
}
