import { type Channel, contract, type Desk, type DeskCalls, isChannel } from './contract.ts'

export type Invoke = (channel: Channel, input: unknown) => Promise<unknown>

export type Subscribe = Desk['on']

/** Turns the contract into the object that the window sees. */
export function createBridge({
  invoke,
  subscribe,
}: {
  invoke: Invoke
  subscribe: Subscribe
}): Desk {
  const calls = Object.keys(contract)
    .filter(isChannel)
    .map((channel) => [channel, (input: unknown) => invoke(channel, input)])
  return {
    // The one cast of this side: `invoke` is untyped by nature, and main/ is checked against Desk.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    ...(Object.fromEntries(calls) as DeskCalls),
    on: subscribe,
  }
}
