import { setImmediate } from 'node:timers/promises'

import { expect, test } from 'vitest'

import type { Steps } from '../../../core/steps.ts'
import { inTurns } from '../../../main/export/in-turns.ts'

/** Never ends by itself. */
function* endless(): Steps<never> {
  for (;;) yield
}

function* counted(): Steps<number> {
  yield
  yield
  return 2
}

test('others have their turn while the steps are made, and may stop them', async () => {
  const stopping = new AbortController()
  const work = inTurns(endless(), stopping.signal)
  await setImmediate()
  stopping.abort()
  expect(await work).toBe(null)
})

test('what the steps come to is answered, with a signal or without', async () => {
  expect(await inTurns(counted(), undefined)).toBe(2)
  expect(await inTurns(counted(), new AbortController().signal)).toBe(2)
})
