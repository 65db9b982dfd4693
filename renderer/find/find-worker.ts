import { findMatches } from '../../core/search/find-matches.ts'
import type { FindOrder } from './find-in-time.ts'

// What comes is of this type: only `find-in-time.ts` speaks to this worker.
self.addEventListener('message', ({ data: { query, texts } }: MessageEvent<FindOrder>) => {
  // What started this worker is the only one to hear it.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  self.postMessage(findMatches(query, texts))
})
