let last = 0

/** Counts what is done at this window: of two things the one with the higher turn came later. Begins with one. */
export function nextTurn(): number {
  last += 1
  return last
}
