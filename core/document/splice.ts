import type { Block } from './document.ts'

/** What a list of blocks became: the first and the last so many are what they were, and these stand between them. */
export interface Splice {
  readonly first: number
  readonly last: number
  readonly between: readonly Block[]
}

/** Blocks count as the same when they are the same objects. */
export function spliceBetween(before: readonly Block[], after: readonly Block[]): Splice {
  const most = Math.min(before.length, after.length)
  let first = 0
  while (first < most && before[first] === after[first]) first += 1
  let last = 0
  while (first + last < most && before.at(-1 - last) === after.at(-1 - last)) last += 1
  return { first, last, between: after.slice(first, after.length - last) }
}

/** Null where the list is too short to have been the one from before. */
export function spliced<T>(
  before: readonly T[],
  { first, last, between }: Pick<Splice, 'first' | 'last'> & { readonly between: readonly T[] },
): readonly T[] | null {
  if (first + last > before.length) return null
  return [...before.slice(0, first), ...between, ...before.slice(before.length - last)]
}
