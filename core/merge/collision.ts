import type { Block } from '../document/document.ts'
import type { MediaId, RecordId } from '../library/record-id.ts'

/** A place of a record that both sides changed since they parted, and not in the same way. */
export interface Collision {
  /** Names the place within the record, the same whichever side is called mine: `headline`, `body.2`. */
  readonly place: string
  /** What people call the place: `Headline`, `Post 3: text`. */
  readonly label: string
  readonly mine: Side
  readonly theirs: Side
  /** False where only one of the two can stand, as with a status. */
  readonly canKeepBoth: boolean
}

/** What one side holds at the place of a collision. */
export type Side =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] }
  | { readonly kind: 'picture'; readonly id: MediaId }
  | { readonly kind: 'record'; readonly id: RecordId }
  /** Removed, or never given. */
  | { readonly kind: 'nothing' }

/** How a collision is settled. */
export type Choice = 'mine' | 'theirs' | 'both'

/** The choices by the places of their collisions. */
export type Choices = Readonly<Record<string, Choice>>
