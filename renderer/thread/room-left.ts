import { networkName } from '../../core/networks/network.ts'
import type { TextCount } from '../../core/networks/text-count.ts'

/** What is left of the limit that is nearer, and how near it is. */
export interface Room {
  readonly left: number
  readonly unit: 'characters' | 'bytes'
  readonly tone: 'plain' | 'tight' | 'over'
}

/** Fewer characters than this leave no room for a last thought. */
const tightBelow = 20

export function roomLeft({ length, limit, unit, bytes, byteLimit }: TextCount): Room {
  const left = limit - length
  const bytesLeft = (byteLimit ?? Infinity) - bytes
  return bytesLeft < left
    ? { left: bytesLeft, unit: 'bytes', tone: toneOf(bytesLeft) }
    : { left, unit: unit === 'utf-8 bytes' ? 'bytes' : 'characters', tone: toneOf(left) }
}

/** How much of the nearer limit is used; above one it is too much. */
export function shareUsed({ length, limit, bytes, byteLimit }: TextCount): number {
  return Math.max(length / limit, bytes / (byteLimit ?? Infinity))
}

/** The counts with the one that has the least left first, in proportion to its limit. */
export function tightestFirst(counts: readonly TextCount[]): readonly TextCount[] {
  return counts.toSorted((one, other) => shareUsed(other) - shareUsed(one))
}

/** For example `12 characters left on Mastodon`. */
export function roomSentence({ left, unit, tone }: Room, { network }: TextCount): string {
  const amount = `${Math.abs(left)} ${Math.abs(left) === 1 ? unit.slice(0, -1) : unit}`
  return tone === 'over'
    ? `${amount} over ${networkName(network)}’s limit`
    : `${amount} left on ${networkName(network)}`
}

function toneOf(left: number): Room['tone'] {
  if (left < 0) return 'over'
  return left < tightBelow ? 'tight' : 'plain'
}
