import { canonical } from '../same-value.ts'
import type { Side } from './collision.ts'
import {
  collided,
  labelled,
  type Merged,
  type Merger,
  type Place,
  placeIn,
  settled,
  type Three,
  undisputed,
} from './merger.ts'
import { mergeText } from './sentences.ts'

/** How each field of a value is merged: a field that is added and forgotten here does not compile. */
export type MergePlan<R> = { readonly [Field in keyof R]-?: Merger<R[Field]> }

export function mergeFields<R extends object>(
  plan: MergePlan<R>,
  { base, mine, theirs }: Three<R>,
  place: Place,
): Merged<R> {
  const values: [string, unknown][] = []
  const collisions: Merged<R>['collisions'][number][] = []
  for (const field in plan) {
    const merged = plan[field](
      { base: base?.[field], mine: mine[field], theirs: theirs[field] },
      placeIn(place, field),
    )
    values.push([field, merged.value])
    collisions.push(...merged.collisions)
  }
  // The plan names every field of R and nothing else, which `fromEntries` can't say.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { value: Object.fromEntries(values) as R, collisions }
}

/** What both sides share, and where they don't, mine. */
export function own<T>({ mine }: Three<T>): Merged<T> {
  return settled(mine)
}

/** A value that is one thing: changed by both sides it collides, and only one of the two can stand. */
export function single<T>(label: string, show: (value: T) => Side): Merger<T> {
  return (sides, place) => {
    const { mine, theirs } = sides
    const value = undisputed(sides)
    if (value !== null) return settled(value.value)
    return collided({ mine, theirs, both: null }, labelled(place, label), show)
  }
}

/** The same for a value that may be absent; where the base is unknown a value wins over none. */
export function optional<T>(label: string, show: (value: T) => Side): Merger<T | null> {
  const merge = single<T | null>(label, (value) =>
    value === null ? { kind: 'nothing' } : show(value),
  )
  return (sides, place) => {
    if (sides.base === undefined && sides.mine === null) return settled(sides.theirs)
    if (sides.base === undefined && sides.theirs === null) return settled(sides.mine)
    return merge(sides, place)
  }
}

/** A text: changes in different sentences go together; `join` stands between two that are both kept. */
export function text(label: string, join: ' / ' | '\n' = ' / '): Merger<string> {
  return (sides, place) => {
    const { mine, theirs } = sides
    const merged = undisputed(sides)?.value ?? mergeText(sides)
    if (merged !== null) return settled(merged)
    if (sides.base === undefined && mine === '') return settled(theirs)
    if (sides.base === undefined && theirs === '') return settled(mine)
    const both = [mine, theirs].filter((side) => side !== '').join(join)
    return collided({ mine, theirs, both }, labelled(place, label), textSide)
  }
}

export function textSide(words: string): Side {
  return words === '' ? { kind: 'nothing' } : { kind: 'text', text: words }
}

/** A list in which each value stands once: what either side added is in, what either took out is out. */
export function orderedSet<T>(): Merger<readonly T[]> {
  return ({ base, mine, theirs }) => {
    const keys = {
      base: base?.map(canonical),
      mine: mine.map(canonical),
      theirs: theirs.map(canonical),
    }
    const values = new Map([...theirs, ...mine].map((value) => [canonical(value), value]))
    return settled(order(keys, values))
  }
}

/**
 * A list of things with an id. What both have is merged inside; a thing that one side removed while the
 * other changed it collides.
 */
export function keyedList<T extends { readonly id: string }>({
  label,
  plan,
  show,
}: KeyedListParts<T>): Merger<readonly T[]> {
  return ({ base, mine, theirs }, place) => {
    const kept = new Map<string, T>()
    const collisions: Merged<T>['collisions'][number][] = []
    for (const id of new Set([...mine, ...theirs].map((each) => each.id))) {
      const sides = { base: find(base, id), mine: find(mine, id), theirs: find(theirs, id) }
      const at = labelled(placeIn(place, id), label(positionOf(id, mine, theirs)))
      const merged = mergeItem(sides, { plan, place: at, show })
      if (merged.value !== null) kept.set(id, merged.value)
      collisions.push(...merged.collisions)
    }
    const keys = { base: base?.map(idOf), mine: mine.map(idOf), theirs: theirs.map(idOf) }
    return { value: arranged(keys, kept), collisions }
  }
}

interface KeyedListParts<T> {
  /** What the one at this place, counted from 1, is called. */
  readonly label: (position: number) => string
  readonly plan: MergePlan<T>
  readonly show: (item: T) => Side
}

function mergeItem<T extends object>(
  sides: { base: T | undefined; mine: T | undefined; theirs: T | undefined },
  { plan, place, show }: { plan: MergePlan<T>; place: Place; show: (item: T) => Side },
): Merged<T | null> {
  const { base, mine, theirs } = sides
  if (mine !== undefined && theirs !== undefined)
    return mergeFields(plan, { base, mine, theirs }, place)
  const three = { base: base ?? null, mine: mine ?? null, theirs: theirs ?? null }
  const undecided = undisputed<T | null>(three)
  if (undecided !== null) return settled(undecided.value)
  return collided<T | null>({ mine: three.mine, theirs: three.theirs, both: null }, place, (item) =>
    item === null ? { kind: 'nothing' } : show(item),
  )
}

/** Names with a text each, for example the handles of a person. */
export function byName<Names extends Readonly<Partial<Record<string, string>>>>(
  label: (name: keyof Names & string) => string,
): Merger<Names> {
  return ({ base, mine, theirs }, place) => {
    const names = new Set([...Object.keys(mine), ...Object.keys(theirs)])
    const merged = [...names].map((name) => {
      const sides = {
        base: base === undefined ? undefined : (base[name] ?? null),
        mine: mine[name] ?? null,
        theirs: theirs[name] ?? null,
      }
      return { name, ...optional<string>(label(name), textSide)(sides, placeIn(place, name)) }
    })
    const values = merged.flatMap(({ name, value }) => (value === null ? [] : [[name, value]]))
    // Every name comes from one of two values of this very type.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const value = Object.fromEntries(values) as Names
    return { value, collisions: merged.flatMap(({ collisions }) => collisions) }
  }
}

interface Keys {
  readonly base: readonly string[] | undefined
  readonly mine: readonly string[]
  readonly theirs: readonly string[]
}

/** Removed by one side means removed; everything else that either side has stays. */
function order<T>(keys: Keys, values: ReadonlyMap<string, T>): readonly T[] {
  const base = new Set(keys.base)
  const mine = new Set(keys.mine)
  const theirs = new Set(keys.theirs)
  return arranged(
    keys,
    new Map([...values].filter(([key]) => !base.has(key) || (mine.has(key) && theirs.has(key)))),
  )
}

/** In the order of the side that moved things, mine when both did; what the other added follows what it followed there. */
function arranged<T>({ base, mine, theirs }: Keys, kept: ReadonlyMap<string, T>): readonly T[] {
  const isMineMoved = base !== undefined && !isSameOrder(base, mine)
  const [leader, other] = isMineMoved || base === undefined ? [mine, theirs] : [theirs, mine]
  const result = leader.filter((key) => kept.has(key))
  other.forEach((key, at) => {
    if (!kept.has(key) || result.includes(key)) return
    const before = other.slice(0, at).findLast((each) => result.includes(each))
    const after = other.slice(at).find((each) => result.includes(each))
    if (before !== undefined) result.splice(result.indexOf(before) + 1, 0, key)
    else result.splice(after === undefined ? result.length : result.indexOf(after), 0, key)
  })
  return result.flatMap((key) => {
    const value = kept.get(key)
    return value === undefined ? [] : [value]
  })
}

/** True when what both still have stands in the same order. */
function isSameOrder(before: readonly string[], after: readonly string[]): boolean {
  const remaining = after.filter((key) => before.includes(key))
  const old = before.filter((key) => after.includes(key))
  return remaining.every((key, at) => key === old[at])
}

function find<T extends { readonly id: string }>(
  list: readonly T[] | undefined,
  id: string,
): T | undefined {
  return list?.find((each) => each.id === id)
}

function idOf({ id }: { readonly id: string }): string {
  return id
}

/** Counted from 1, in mine, or in theirs for what mine has not. */
function positionOf(
  id: string,
  mine: readonly { readonly id: string }[],
  theirs: readonly { readonly id: string }[],
): number {
  const at = mine.findIndex((each) => each.id === id)
  return (at === -1 ? theirs.findIndex((each) => each.id === id) : at) + 1
}
