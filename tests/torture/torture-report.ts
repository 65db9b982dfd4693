/** What came of trying something many times. */
export interface TortureReport {
  readonly tried: number
  /** One sentence for each case that broke a promise. */
  readonly failures: readonly string[]
  /** What the person who reads the report should know beside the numbers. */
  readonly remarks: readonly string[]
}

/** How much to try; the same seed tries the same cases. */
export interface TortureOrder {
  readonly cases: number
  readonly seed: number
}
