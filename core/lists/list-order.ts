/** The items with the one called `id` moved to `position`, counted from zero in the list without it. */
export function moveTo<T extends { readonly id: string }>(
  items: readonly T[],
  id: T['id'],
  position: number,
): readonly T[] {
  const moved = items.find((item) => item.id === id)
  if (moved === undefined) return items
  return insertAt(
    items.filter((item) => item !== moved),
    moved,
    position,
  )
}

/** The items with those called `ids` beside each other from `position`, counted from zero in the list without them. */
export function moveAllTo<T extends { readonly id: string }>(
  items: readonly T[],
  ids: ReadonlySet<T['id']>,
  position: number,
): readonly T[] {
  const rest = items.filter(({ id }) => !ids.has(id))
  const place = Math.min(Math.max(position, 0), rest.length)
  return [...rest.slice(0, place), ...items.filter(({ id }) => ids.has(id)), ...rest.slice(place)]
}

/** The items with the one called `id` `steps` places further down, or up when negative; never past an end. */
export function moveBy<T extends { readonly id: string }>(
  items: readonly T[],
  id: T['id'],
  steps: number,
): readonly T[] {
  return moveTo(items, id, items.findIndex((item) => item.id === id) + steps)
}

/** The items with `item` at `position`; a position past an end means that end. */
export function insertAt<T>(items: readonly T[], item: T, position: number): readonly T[] {
  const place = Math.min(Math.max(position, 0), items.length)
  return [...items.slice(0, place), item, ...items.slice(place)]
}

/** The position that `moveTo` needs to put the item at `from` before or after the one at `target`. */
export function positionBeside(from: number, target: number, side: 'before' | 'after'): number {
  const place = side === 'before' ? target : target + 1
  return from < place ? place - 1 : place
}
