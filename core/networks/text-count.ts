import type { ShownLink } from '../thread/thread.ts'
import type { Network } from './network.ts'

export type CountUnit = 'graphemes' | 'weighted characters' | 'utf-8 bytes' | 'utf-16 units'

/** What a network counts places in a text in. */
export type OffsetUnit = 'graphemes' | 'code points' | 'utf-8 bytes' | 'utf-16 units'

export type TextEntityKind = 'link' | 'mention' | 'hashtag' | 'cashtag'

/** A link, mention or tag in a text as it was typed. */
export interface TypedEntity {
  readonly kind: TextEntityKind
  /** UTF-16 units into the typed text, end exclusive. */
  readonly start: number
  readonly end: number
  /**
   * The address of a link, the handle of a mention, the tag without `#`, the cashtag with `$` in capitals.
   * Null for a link that was shortened and whose address is unknown: it stays plain text, never a guess.
   */
  readonly target: string | null
  /** A link whose text is not its address: the network shows it as it stands. */
  readonly shownLink: ShownLink | null
}

/** A link, mention or tag in the text as the network publishes it. */
export interface PublishedEntity {
  readonly kind: TextEntityKind
  /** As shown: a long link is shortened. */
  readonly text: string
  /** In the count's `offsetUnit` into `shownText`, end exclusive. */
  readonly start: number
  readonly end: number
  /** As in {@link TypedEntity}. */
  readonly target: string | null
}

/** A character that takes more room than it seems to. */
export interface TextCost {
  /** Its name in plain words, for example `curly apostrophe`. */
  readonly what: string
  readonly character: string
  /** How often it stands in the text. */
  readonly count: number
  /** What all of them cost, in the network's unit. */
  readonly length: number
  /** What all of them cost, in UTF-8 bytes. */
  readonly bytes: number
}

/** How a network counts one text. */
export interface TextCount {
  readonly network: Network
  /** In `unit`, of the text as it is published. */
  readonly length: number
  readonly limit: number
  readonly unit: CountUnit
  readonly bytes: number
  /** Null where the network has no second limit. */
  readonly byteLimit: number | null
  /** The text is within every limit. */
  readonly valid: boolean
  /** The text as it is published: trimmed, with shortened links. */
  readonly shownText: string
  readonly offsetUnit: OffsetUnit
  /** In the order of the text, never overlapping. */
  readonly entities: readonly PublishedEntity[]
  /** The dearest first. */
  readonly costs: readonly TextCost[]
}
