import { createSearchEngine, type SearchOrder } from './search/search-engine.ts'

/** A process of its own: neither typing nor saving waits for a search. */
const engine = createSearchEngine()

process.parentPort.on(
  'message',
  ({ data: { number, order } }: { readonly data: NumberedOrder }) => {
    void engine.find(order).then(
      (answer) => reply({ number, answer }),
      (error: unknown) => reply({ number, trouble: String(error) }),
    )
  },
)

function reply(answer: object): void {
  // The process that started this one has no origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  process.parentPort.postMessage(answer)
}

/** What `search-by-process.ts` sends. */
interface NumberedOrder {
  readonly number: number
  readonly order: SearchOrder
}
