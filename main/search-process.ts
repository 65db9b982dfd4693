import { createSearchEngine } from './search/search-engine.ts'
import type { NumberedAnswer, NumberedOrder } from './search/search-messages.ts'

/** A process of its own: neither typing nor saving waits for a search. */
const engine = createSearchEngine()

process.parentPort.on(
  'message',
  ({ data: { number, order } }: { readonly data: NumberedOrder }) => {
    void engine.find(order).then(
      (answer) => reply({ number, answer }),
      () => reply({ number, answer: null }),
    )
  },
)

function reply(answer: NumberedAnswer): void {
  // The process that started this one has no origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  process.parentPort.postMessage(answer)
}
