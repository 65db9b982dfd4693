import { setImmediate } from 'node:timers/promises'

import type { Steps } from '../../core/steps.ts'

/** Runs the steps and lets everything else have its turn every few milliseconds; null when somebody stopped it. */
export async function inTurns<Value>(
  steps: Steps<Value>,
  signal: AbortSignal | undefined,
): Promise<Value | null> {
  let since = performance.now()
  for (;;) {
    const next = steps.next()
    if (next.done === true) return next.value
    if (performance.now() - since < longestTurn) continue
    await setImmediate()
    if (signal?.aborted === true) return null
    since = performance.now()
  }
}

/** Milliseconds; a frame has 16. */
const longestTurn = 8
