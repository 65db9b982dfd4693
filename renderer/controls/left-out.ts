/** What is left out of a list once some of it is taken, or left out too. */
export function leftOut<T>(
  left: ReadonlySet<T>,
  some: readonly T[],
  isTaken: boolean,
): ReadonlySet<T> {
  if (!isTaken) return new Set([...left, ...some])
  const taken = new Set(some)
  return new Set([...left].filter((each) => !taken.has(each)))
}
