import type { Catalogue } from './catalogue.ts'
import type { HistoryStore } from './history-store.ts'

/** Milliseconds without a change after which the desk counts as idle. */
const idle = 20_000

/** Thins histories whenever the desk has been idle after a change, never inside a save; answers the way to stop, which thins a last time. */
export function thinWhenIdle(
  catalogue: Catalogue,
  { thin }: Pick<HistoryStore, 'thin'>,
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let thinning: Promise<void> = Promise.resolve()

  function thinNext(): Promise<void> {
    thinning = thinning.then(thin)
    return thinning
  }

  const unsubscribe = catalogue.subscribe(() => {
    clearTimeout(timer)
    timer = setTimeout(() => void thinNext(), idle)
    // A command that is done need not wait for the desk to be idle.
    timer.unref()
  })
  return async () => {
    unsubscribe()
    clearTimeout(timer)
    await thinNext()
  }
}
