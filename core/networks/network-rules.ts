import type { ShownLink } from '../thread/thread.ts'
import type { CountUnit, OffsetUnit, TypedEntity } from './text-count.ts'

/** How one network counts, finds and publishes. */
export interface NetworkRules {
  /** In `unit`. */
  readonly limit: number
  /** Null where the network has no second limit. */
  readonly byteLimit: number | null
  readonly unit: CountUnit
  readonly offsetUnit: OffsetUnit
  /** The text as it is sent. */
  readonly clean: (text: string) => string
  /** Never overlapping, in the order of the text. */
  readonly findEntities: (text: string, links: readonly ShownLink[]) => readonly TypedEntity[]
  /** A link that stands in the text as its own address, as it is sent. */
  readonly publishedLink: (typed: string) => string
  /** What the text takes of the limit. */
  readonly lengthOf: (segments: readonly TextSegment[]) => number
  /** What one character as a reader sees it takes of the limit. */
  readonly costOf: (character: string) => number
}

/** A stretch of a text as it is published: plain words, or a link, mention or tag. */
export interface TextSegment {
  readonly text: string
  readonly entity: TypedEntity | null
}
