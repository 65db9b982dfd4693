/** Work that stops between its steps, so that whoever runs it can let others have their turn; it answers at its end. */
export type Steps<Value> = Generator<undefined, Value, undefined>

/** All steps one after the other. */
export function allSteps<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const next = steps.next()
    if (next.done === true) return next.value
  }
}
