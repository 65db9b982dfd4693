/** Something that happens now and then, for those who listen at that time. */
export interface Signal {
  readonly give: () => void
  /** Answers the way to stop listening. */
  readonly listen: (hear: () => void) => () => void
}

export function createSignal(): Signal {
  const listeners = new Set<() => void>()

  return {
    give() {
      for (const hear of listeners) hear()
    },
    listen(hear) {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
  }
}
