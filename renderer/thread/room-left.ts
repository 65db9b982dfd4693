import type { TextCount } from '../../core/networks/text-count.ts'

/** What is left of the limit that is nearer, and how near it is. */
export interface Room {
  readonly left: number
  readonly unit: 'characters' | 'bytes'
  readonly tone: 'plain' | 'tight' | 'over'
}

/** Fewer characters than this leave no room for a last thought. */
const tightBelow = 20

export function roomLeft({ length, limit, bytes, byteLimit }: TextCount): Room {
  const left = limit - length
  const bytesLeft = (byteLimit ?? Infinity) - bytes
  return bytesLeft < left
    ? { left: bytesLeft, unit: 'bytes', tone: toneOf(bytesLeft) }
    : { left, unit: 'characters', tone: toneOf(left) }
}

function toneOf(left: number): Room['tone'] {
  if (left < 0) return 'over'
  return left < tightBelow ? 'tight' : 'plain'
}
