/** One step of a stored shape: `up` takes the record of a file in format `number` to the next. */
export interface Migration {
  readonly number: number
  readonly up: (record: unknown) => unknown
}

export interface MigrationSequence {
  /** The format that this program writes: one more than the last step. */
  readonly format: number
  /** Takes a record from an older format to this one. */
  readonly migrate: (record: unknown, from: number) => unknown
}

/** Throws `RangeError` unless the steps are numbered 1, 2, 3 … in order. */
export function migrationSequence(steps: readonly Migration[]): MigrationSequence {
  for (const [index, { number }] of steps.entries()) {
    if (number !== index + 1) {
      throw new RangeError(`migration ${number} stands where ${index + 1} is expected`)
    }
  }
  return {
    format: steps.length + 1,
    migrate: (record, from) => steps.slice(from - 1).reduce((older, { up }) => up(older), record),
  }
}
