import { diffArrays } from 'diff'

import type { Three } from './merger.ts'

/** A stretch of a merged sequence. */
export type Stretch<T> =
  | { readonly kind: 'agreed'; readonly items: readonly T[] }
  /** Both sides changed this stretch of the base, each in its own way. */
  | {
      readonly kind: 'apart'
      readonly base: readonly T[]
      readonly mine: readonly T[]
      readonly theirs: readonly T[]
    }

/**
 * Merges two sequences that came from one, item by item. What one side changed is taken; where both
 * changed the same items, or added at the same point, and not alike, the stretch is `apart`. Items are
 * the same when their keys are. With an unknown base everything that either side holds stays.
 */
export function mergeSequence<T>(
  sides: Three<readonly T[]>,
  keyOf: (item: T) => string,
): readonly Stretch<T>[] {
  const numberOf = numbering(keyOf)
  const mine = keyed(sides.mine, numberOf)
  const theirs = keyed(sides.theirs, numberOf)
  const base = sides.base === undefined ? common(mine, theirs) : keyed(sides.base, numberOf)
  const stretches: Stretch<Keyed<T>>[] = []
  const ahead = { mine: 0, theirs: 0 }
  let done = 0
  for (const { start, end, hunks } of grouped(sidedHunks(base, mine, theirs))) {
    stretches.push({ kind: 'agreed', items: base.slice(done, start) })
    const from = { mine: start + ahead.mine, theirs: start + ahead.theirs }
    for (const { side, removed, added } of hunks) ahead[side] += added.length - removed
    stretches.push(
      ...resolved({
        base: base.slice(start, end),
        mine: mine.slice(from.mine, end + ahead.mine),
        theirs: theirs.slice(from.theirs, end + ahead.theirs),
      }),
    )
    done = end
  }
  stretches.push({ kind: 'agreed', items: base.slice(done) })
  return stretches
    .map(withoutKeys)
    .filter((stretch) => stretch.kind === 'apart' || stretch.items.length > 0)
}

interface Keyed<T> {
  readonly item: T
  /** The same for the same key, and much quicker to compare. */
  readonly key: number
}

function numbering<T>(keyOf: (item: T) => string): (item: T) => number {
  const numbers = new Map<string, number>()
  return (item) => {
    const key = keyOf(item)
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  }
}

function keyed<T>(items: readonly T[], keyOf: (item: T) => number): readonly Keyed<T>[] {
  return items.map((item) => ({ item, key: keyOf(item) }))
}

/** One change of a side: items of the base that gave way, and what came in their place. */
interface Hunk {
  readonly side: 'mine' | 'theirs'
  readonly start: number
  readonly removed: number
  /** Keys. */
  readonly added: readonly number[]
}

function sidedHunks<T>(
  base: readonly Keyed<T>[],
  mine: readonly Keyed<T>[],
  theirs: readonly Keyed<T>[],
): readonly Hunk[] {
  return [...hunksOf('mine', base, mine), ...hunksOf('theirs', base, theirs)].toSorted(
    (one, other) => one.start - other.start || one.removed - other.removed,
  )
}

function hunksOf<T>(
  side: Hunk['side'],
  base: readonly Keyed<T>[],
  changed: readonly Keyed<T>[],
): readonly Hunk[] {
  const hunks: Hunk[] = []
  let at = { base: 0, changed: 0 }
  for (const pair of [...pairs(base, changed), { base: base.length, changed: changed.length }]) {
    const removed = pair.base - at.base
    const added = changed.slice(at.changed, pair.changed).map(({ key }) => key)
    if (removed + added.length > 0) hunks.push({ side, start: at.base, removed, added })
    at = { base: pair.base + 1, changed: pair.changed + 1 }
  }
  return hunks
}

/** The places of one item in both sequences. */
interface Pair {
  readonly base: number
  readonly changed: number
}

/** The items that stayed, in order: as many as can be. */
function pairs<T>(base: readonly Keyed<T>[], changed: readonly Keyed<T>[]): readonly Pair[] {
  // What only one of them has can be in no pair, and comparing it costs the most.
  const inBase = shared(base, changed)
  const inChanged = shared(changed, base)
  const found: Pair[] = []
  const at = { base: 0, changed: 0 }
  for (const { added, removed, value } of diffArrays(
    inBase.map(({ key }) => key),
    inChanged.map(({ key }) => key),
  )) {
    for (const _ of value) {
      const [one, other] = [inBase[at.base], inChanged[at.changed]]
      const isPair = !added && !removed && one !== undefined && other !== undefined
      if (isPair) found.push({ base: one.place, changed: other.place })
      if (!added) at.base += 1
      if (!removed) at.changed += 1
    }
  }
  return found
}

interface Placed {
  readonly key: number
  readonly place: number
}

function shared<T>(items: readonly Keyed<T>[], others: readonly Keyed<T>[]): readonly Placed[] {
  const keys = new Set(others.map(({ key }) => key))
  return items.map(({ key }, place) => ({ key, place })).filter(({ key }) => keys.has(key))
}

/** Changes that have to be looked at together, and the part of the base that they span. */
interface Group {
  readonly start: number
  readonly end: number
  readonly hunks: readonly Hunk[]
}

function grouped(hunks: readonly Hunk[]): readonly Group[] {
  const groups: Group[] = []
  for (const hunk of hunks) {
    const last = groups.at(-1)
    const end = hunk.start + hunk.removed
    if (last !== undefined && belongs(hunk, last)) {
      groups.pop()
      groups.push({
        start: last.start,
        end: Math.max(last.end, end),
        hunks: [...last.hunks, hunk],
      })
    } else {
      groups.push({ start: hunk.start, end, hunks: [hunk] })
    }
  }
  return groups
}

/**
 * Changes of neighbours stay apart from each other, for their order is plain. Two additions at one
 * point, and touching changes that bring the same item, belong together.
 */
function belongs(hunk: Hunk, { start, end, hunks }: Group): boolean {
  if (hunk.start !== end) return hunk.start < end
  if (start === end && hunk.removed === 0) return true
  return hunks.some(({ added }) => added.some((key) => hunk.added.includes(key)))
}

interface Parted<T> {
  readonly base: readonly Keyed<T>[]
  readonly mine: readonly Keyed<T>[]
  readonly theirs: readonly Keyed<T>[]
}

function resolved<T>({ base, mine, theirs }: Parted<T>): readonly Stretch<Keyed<T>>[] {
  if (isAlike(base, mine)) return [{ kind: 'agreed', items: theirs }]
  if (isAlike(base, theirs) || isAlike(mine, theirs)) return [{ kind: 'agreed', items: mine }]

  const before = sharedStart(mine, theirs)
  const after = sharedStart(mine.slice(before).toReversed(), theirs.slice(before).toReversed())
  if (before + after > 0) {
    const rest = { mine: mine.slice(before), theirs: theirs.slice(before) }
    return [
      { kind: 'agreed', items: mine.slice(0, before) },
      ...resolved({
        base,
        mine: rest.mine.slice(0, rest.mine.length - after),
        theirs: rest.theirs.slice(0, rest.theirs.length - after),
      }),
      { kind: 'agreed', items: rest.mine.slice(rest.mine.length - after) },
    ]
  }
  if (base.length > 1 && base.length === mine.length && base.length === theirs.length) {
    return base.flatMap((_, at) =>
      resolved({
        base: base.slice(at, at + 1),
        mine: mine.slice(at, at + 1),
        theirs: theirs.slice(at, at + 1),
      }),
    )
  }
  return [{ kind: 'apart', base, mine, theirs }]
}

function isAlike<T>(one: readonly Keyed<T>[], other: readonly Keyed<T>[]): boolean {
  return one.length === other.length && sharedStart(one, other) === one.length
}

/** How many items both begin with. */
function sharedStart<T>(one: readonly Keyed<T>[], other: readonly Keyed<T>[]): number {
  const end = one.findIndex(({ key }, at) => key !== other[at]?.key)
  return end === -1 ? one.length : end
}

/** The items that both have, in an order that both have them in. */
function common<T>(mine: readonly Keyed<T>[], theirs: readonly Keyed<T>[]): readonly Keyed<T>[] {
  const places = new Set(pairs(mine, theirs).map(({ base }) => base))
  return mine.filter((_, place) => places.has(place))
}

function withoutKeys<T>(stretch: Stretch<Keyed<T>>): Stretch<T> {
  return stretch.kind === 'agreed'
    ? { kind: 'agreed', items: plain(stretch.items) }
    : {
        kind: 'apart',
        base: plain(stretch.base),
        mine: plain(stretch.mine),
        theirs: plain(stretch.theirs),
      }
}

function plain<T>(list: readonly Keyed<T>[]): readonly T[] {
  return list.map(({ item }) => item)
}
