import { isSame } from '../same-value.ts'
import type { Choices, Collision, Side } from './collision.ts'

/** A value as it was when two sides parted, and what each made of it. */
export interface Three<T> {
  /** Undefined where it is not known what the two had in common. */
  readonly base: T | undefined
  readonly mine: T
  readonly theirs: T
}

export interface Merged<T> {
  /** Holds mine wherever a collision is not settled. */
  readonly value: T
  readonly collisions: readonly Collision[]
}

/** Where in a record a value stands. */
export interface Place {
  readonly path: string
  readonly label: string
  readonly choices: Choices
}

export type Merger<T> = (sides: Three<T>, place: Place) => Merged<T>

export function settled<T>(value: T): Merged<T> {
  return { value, collisions: [] }
}

/** What stands when at least one side left the base as it was, or both did the same; null otherwise. */
export function undisputed<T>({ base, mine, theirs }: Three<T>): { readonly value: T } | null {
  if (isSame(mine, theirs)) return { value: mine }
  if (base === undefined) return null
  if (isSame(base, mine)) return { value: theirs }
  return isSame(base, theirs) ? { value: mine } : null
}

/** A collision at the place, settled as was chosen. `both` is null where only one can stand. */
export function collided<T>(
  { mine, theirs, both }: { readonly mine: T; readonly theirs: T; readonly both: T | null },
  { path, label, choices }: Place,
  show: (value: T) => Side,
): Merged<T> {
  const choice = choices[path]
  const collision: Collision = {
    place: path,
    label,
    mine: show(mine),
    theirs: show(theirs),
    canKeepBoth: both !== null,
  }
  if (choice === undefined) return { value: mine, collisions: [collision] }
  if (choice === 'both' && both !== null) return settled(both)
  return settled(choice === 'theirs' ? theirs : mine)
}

/** A place inside the place, still without a label of its own. */
export function placeIn(place: Place, name: string): Place {
  return { ...place, path: place.path === '' ? name : `${place.path}.${name}` }
}

/** The place as people call it: `Post 3: text`. */
export function labelled(place: Place, label: string): Place {
  return { ...place, label: place.label === '' ? label : `${place.label}: ${label.toLowerCase()}` }
}
