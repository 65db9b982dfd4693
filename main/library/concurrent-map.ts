/**
 * Maps with at most so many of `work` under way at once, so that a large library never runs out of
 * file handles; the answers stand in the order of the items.
 */
export async function concurrentMap<Item, Value>(
  items: readonly Item[],
  work: (item: Item) => Promise<Value>,
  atOnce = 32,
): Promise<readonly Value[]> {
  const values = new Map<number, Value>()
  const waiting = items.entries()
  async function takeNext(): Promise<void> {
    // The workers share one iterator: each takes what no other has taken.
    for (const [index, item] of waiting) values.set(index, await work(item))
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, takeNext))
  return [...values].toSorted(([a], [b]) => a - b).map(([, value]) => value)
}
