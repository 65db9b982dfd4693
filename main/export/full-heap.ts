import { constants, PerformanceObserver } from 'node:perf_hooks'
import { getHeapStatistics } from 'node:v8'

import { z } from 'zod'

/**
 * Says once that more than `mostAlive` bytes live in this thread's heap. It looks after each full collection, for
 * before it garbage would count as well.
 */
export function watchHeap(mostAlive: number, onFull: () => void): void {
  const observer = new PerformanceObserver((list) => {
    const isCollected = list.getEntries().some((entry) => fullCollection.safeParse(entry).success)
    if (!isCollected || getHeapStatistics().used_heap_size <= mostAlive) return
    observer.disconnect()
    onFull()
  })
  observer.observe({ entryTypes: ['gc'] })
}

const fullCollection = z.object({
  detail: z.object({ kind: z.literal(constants.NODE_PERFORMANCE_GC_MAJOR) }),
})
