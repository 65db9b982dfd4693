import { expect, test } from 'vitest'

import { createBridge } from '../../preload/bridge.ts'
import { contract } from '../../preload/contract.ts'

test('the window gets one function for each channel, and a way to listen', () => {
  const bridge = createBridge({ invoke: async () => undefined, subscribe: () => () => undefined })
  expect(Object.keys(bridge).toSorted()).toEqual([...Object.keys(contract), 'on'].toSorted())
})

test('a call passes its channel and its input on, and nothing else', async () => {
  const passed: unknown[] = []
  const bridge = createBridge({
    invoke: async (...all: readonly unknown[]) => {
      passed.push(all)
      return null
    },
    subscribe: () => () => undefined,
  })
  expect(await bridge['desk:flushed'](true)).toBeNull()
  expect(passed).toEqual([['desk:flushed', true]])
})
