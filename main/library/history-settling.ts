import type { Catalogue } from './catalogue.ts'
import type { HistoryStore } from './history-store.ts'

/** Milliseconds without a change after which a writer counts as gone. */
const pause = 5 * 60 * 1000

/**
 * Settles the histories in every longer pause, never inside a save, so that what was written last is kept even while
 * nobody goes on writing. Answers the way to stop, which settles a last time.
 */
export function settleInPauses(
  catalogue: Catalogue,
  { settle }: Pick<HistoryStore, 'settle'>,
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let settling: Promise<void> = Promise.resolve()

  function settleNext(): Promise<void> {
    settling = settling.then(settle)
    return settling
  }

  const unsubscribe = catalogue.subscribe(() => {
    clearTimeout(timer)
    timer = setTimeout(() => void settleNext(), pause)
    // A command that is done need not wait for the pause.
    timer.unref()
  })
  return async () => {
    unsubscribe()
    clearTimeout(timer)
    await settleNext()
  }
}
