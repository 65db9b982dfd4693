import { failure, type Result, success } from '../result.ts'
import { isSame } from '../same-value.ts'
import { nameOfField } from './field-name.ts'
import type { LibraryRecord } from './library-record.ts'

/** What one act made of a record; the other way round it is the act's undoing. */
export interface RecordChange {
  readonly before: LibraryRecord
  readonly after: LibraryRecord
}

export function reversed({ before, after }: RecordChange): RecordChange {
  return { before: after, after: before }
}

/** What the fields are called that hold something else after the change. */
export function changedFields({ before, after }: RecordChange): readonly string[] {
  const from = new Map<string, unknown>(Object.entries(before))
  return Object.entries(after)
    .filter(([name, value]) => value !== from.get(name) && !isSame(value, from.get(name)))
    .flatMap(([name]) => nameOfField(name) ?? [])
}

/**
 * Makes the same change again in a record that others may have edited since: only the fields, list
 * items and fields of items that differ between `before` and `after` are touched. Fails with
 * `changed-since` when one of these holds something else by now, or when nothing would change.
 */
export function carryChange<R extends LibraryRecord>(
  current: R,
  { before, after }: RecordChange,
): Result<R, 'changed-since'> {
  const carried = carryFields(current, before, after)
  if (carried === collision) return failure('changed-since')
  const settled = withoutFeaturedTwice(carried)
  return isSame(settled, current) ? failure('changed-since') : success(settled)
}

/** Stands where two edits exclude each other. */
const collision = Symbol('collision')

type Carried<T> = T | typeof collision

function carryFields<T extends object>(current: T, before: object, after: object): Carried<T> {
  const now = new Map<string, unknown>(Object.entries(current))
  const from = new Map<string, unknown>(Object.entries(before))
  let carried = current
  for (const [name, to] of Object.entries(after)) {
    const value = carryValue(now.get(name), from.get(name), to)
    if (value === collision) return collision
    if (value !== now.get(name)) carried = { ...carried, [name]: value }
  }
  return carried
}

function carryValue(current: unknown, before: unknown, after: unknown): unknown {
  if (isSame(before, after) || isSame(current, after)) return current
  if (isSame(current, before)) return after
  if (isKeyedList(current) && isKeyedList(before) && isKeyedList(after)) {
    return carryList(current, before, after)
  }
  return collision
}

/** An item of a list that is told from the others by its id, or is one itself. */
type Keyed = string | { readonly id: string }

function carryList(
  current: readonly Keyed[],
  before: readonly Keyed[],
  after: readonly Keyed[],
): Carried<readonly Keyed[]> {
  const now = byKey(current)
  const from = byKey(before)
  const to = byKey(after)
  const gone = before.filter((item) => !to.has(keyOf(item)))
  // What was written into an item since would go with it.
  if (gone.some((item) => !isSame(now.get(keyOf(item)) ?? item, item))) return collision

  const kept = new Map<string, Keyed>()
  for (const [key, item] of now) {
    const carried = carryItem(item, from.get(key), to.get(key))
    if (carried === collision) return collision
    if (to.has(key) || !from.has(key)) kept.set(key, carried)
  }
  const still = new Set(longestCommon([...from.keys()], [...to.keys()]))
  const placed = [...to.keys()].filter(
    (key) => !still.has(key) && (kept.has(key) || !from.has(key)),
  )
  const order = placed.reduce<readonly string[]>(
    (keys, key) => besideNeighbour(keys, key, [...to.keys()]),
    [...kept.keys()].filter((key) => !placed.includes(key)),
  )
  return order.flatMap((key) => kept.get(key) ?? to.get(key) ?? [])
}

function carryItem(item: Keyed, before?: Keyed, after?: Keyed): Carried<Keyed> {
  if (typeof item === 'string' || typeof before !== 'object' || typeof after !== 'object') {
    return item
  }
  return carryFields(item, before, after)
}

/** Puts the key after the nearest one that stands before it in `wanted`, else before the next. */
function besideNeighbour(
  keys: readonly string[],
  key: string,
  wanted: readonly string[],
): readonly string[] {
  const place = wanted.indexOf(key)
  const before = wanted.slice(0, place).findLast((other) => keys.includes(other))
  const behind = wanted.slice(place + 1).find((other) => keys.includes(other))
  if (before !== undefined) return keys.toSpliced(keys.indexOf(before) + 1, 0, key)
  return keys.toSpliced(behind === undefined ? keys.length : keys.indexOf(behind), 0, key)
}

/** The keys that stay where they are when the one order becomes the other; all others move. */
function longestCommon(before: readonly string[], after: readonly string[]): readonly string[] {
  const runs: (readonly [place: number, run: Run])[] = []
  for (const key of before) {
    const place = after.indexOf(key)
    if (place === -1) continue
    const earlier = runs.filter(([other]) => other < place).map(([, run]) => run)
    runs.push([place, { key, length: 1 + longest(earlier).length, previous: longest(earlier) }])
  }
  return keysOf(longest(runs.map(([, run]) => run)))
}

/** Keys that follow each other in both orders, told from the last. */
type Run =
  | { readonly length: 0 }
  | { readonly key: string; readonly length: number; readonly previous: Run }

function longest(runs: readonly Run[]): Run {
  return runs.reduce((best, run) => (run.length > best.length ? run : best), { length: 0 })
}

function keysOf(run: Run): readonly string[] {
  return 'key' in run ? [...keysOf(run.previous), run.key] : []
}

/** A piece that became the lead meanwhile must not come back among the others as well. */
function withoutFeaturedTwice<R extends LibraryRecord>(record: R): R {
  if (record.kind !== 'edition') return record
  return { ...record, articles: record.articles.filter((id) => id !== record.featured) }
}

function isKeyedList(value: unknown): value is readonly Keyed[] {
  return Array.isArray(value) && value.every(isKeyed) && byKey(value).size === value.length
}

function isKeyed(item: unknown): item is Keyed {
  return (
    typeof item === 'string' ||
    (typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string')
  )
}

function byKey(items: readonly Keyed[]): ReadonlyMap<string, Keyed> {
  return new Map(items.map((item) => [keyOf(item), item]))
}

function keyOf(item: Keyed): string {
  return typeof item === 'string' ? item : item.id
}
