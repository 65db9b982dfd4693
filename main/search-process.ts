import { createSearchEngine, type SearchOrder } from './search/search-engine.ts'

/** A process of its own: neither typing nor saving waits for a search. */
const engine = createSearchEngine()

process.parentPort.on('message', ({ data }: { readonly data: NumberedOrder }) => {
  void engine.find(data.order).then(
    (answer) => process.parentPort.postMessage({ number: data.number, answer }),
    (error: unknown) =>
      process.parentPort.postMessage({ number: data.number, trouble: String(error) }),
  )
})

/** What `search-by-process.ts` sends. */
interface NumberedOrder {
  readonly number: number
  readonly order: SearchOrder
}
