import type { ElectronApplication } from '@playwright/test'

import type { Channel } from '../../preload/contract.ts'

/**
 * Lets so many more calls of the window through; those after wait in the main process. Answers how to let them go,
 * so that a test can act while work is under way, however fast the machine is.
 */
export async function holdCalls(
  app: ElectronApplication,
  channel: Channel,
  free: number,
): Promise<() => Promise<void>> {
  await app.evaluate(
    ({ ipcMain }, wish) => {
      const handlers: unknown = Reflect.get(ipcMain, '_invokeHandlers')
      const handler: unknown = handlers instanceof Map ? handlers.get(wish.channel) : undefined
      if (!(handlers instanceof Map) || typeof handler !== 'function') {
        throw new Error(`Nobody answers ${wish.channel}`)
      }
      const held = Promise.withResolvers<void>()
      let left = wish.free
      handlers.set(wish.channel, async (...call: readonly unknown[]): Promise<unknown> => {
        left -= 1
        if (left < 0) await held.promise
        const answer: unknown = await Reflect.apply(handler, undefined, call)
        return answer
      })
      Reflect.set(globalThis, `letGo ${wish.channel}`, () => {
        handlers.set(wish.channel, handler)
        held.resolve()
      })
    },
    { channel, free },
  )
  return async () =>
    app.evaluate((_, name) => {
      const letGo: unknown = Reflect.get(globalThis, `letGo ${name}`)
      if (typeof letGo === 'function') Reflect.apply(letGo, undefined, [])
    }, channel)
}
