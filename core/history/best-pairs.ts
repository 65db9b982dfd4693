/** A place in each of two lists, counted from 0. */
export interface PlacePair {
  readonly before: number
  readonly after: number
}

/**
 * The pairs of places in two lists that are worth most together while both lists keep their order. A pair that is worth
 * nothing is never made. Asks for each pair twice at most, and looks at all of them.
 */
export function bestPairs(
  lengths: PlacePair,
  worth: (pair: PlacePair) => number,
): readonly PlacePair[] {
  const gains = gainsFrom(lengths, worth)
  const pairs: PlacePair[] = []
  let { before, after } = { before: 0, after: 0 }
  while (before < lengths.before && after < lengths.after) {
    const pair = { before, after }
    const own = worth(pair)
    const isPaired =
      own > 0 && own + gainAt(gains, before + 1, after + 1) >= gainAt(gains, before, after)
    if (isPaired) pairs.push(pair)
    const isPassed =
      !isPaired && gainAt(gains, before + 1, after) >= gainAt(gains, before, after + 1)
    if (isPaired || isPassed) before += 1
    if (!isPassed) after += 1
  }
  return pairs
}

type Gains = readonly (readonly number[])[]

/** For each two places the most that can be gained from there on. */
function gainsFrom(lengths: PlacePair, worth: (pair: PlacePair) => number): Gains {
  const gains: number[][] = []
  for (let before = lengths.before - 1; before >= 0; before -= 1) {
    const next = gains[before + 1] ?? []
    const row: number[] = []
    for (let after = lengths.after - 1; after >= 0; after -= 1) {
      const own = worth({ before, after })
      const paired = own > 0 ? own + (next[after + 1] ?? 0) : 0
      row[after] = Math.max(next[after] ?? 0, row[after + 1] ?? 0, paired)
    }
    gains[before] = row
  }
  return gains
}

function gainAt(gains: Gains, before: number, after: number): number {
  return gains[before]?.[after] ?? 0
}
