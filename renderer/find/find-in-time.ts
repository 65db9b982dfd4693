import { failure, type Result, success } from '../../core/result.ts'
import { findMatches, type Match } from '../../core/search/find-matches.ts'
import {
  compileExpression,
  expressionTakesTooLong,
  type SearchQuery,
} from '../../core/search/search-query.ts'

export interface FindOrder {
  readonly query: SearchQuery
  readonly texts: readonly string[]
}

type Found = readonly (readonly Match[])[]

/** What no sensible expression needs for a whole book. */
const longestMilliseconds = 1500

/** Finds in texts; an expression is tried apart and given up when it takes too long. */
export async function findInTime(order: FindOrder): Promise<Result<Found, string>> {
  const { query, texts } = order
  if (!query.isExpression || query.text === '') return success(findMatches(query, texts))
  const compiled = compileExpression(query)
  return compiled.ok ? inWorker(order) : compiled
}

function inWorker(order: FindOrder): Promise<Result<Found, string>> {
  const worker = new Worker(new URL('./find-worker.ts', import.meta.url), { type: 'module' })
  return new Promise<Result<Found, string>>((resolve) => {
    const timer = setTimeout(() => resolve(failure(expressionTakesTooLong)), longestMilliseconds)
    worker.addEventListener('message', ({ data }: MessageEvent<Found>) => {
      clearTimeout(timer)
      resolve(success(data))
    })
    worker.addEventListener('error', () => {
      clearTimeout(timer)
      resolve(failure('This expression could not be tried. Look for plain words instead.'))
    })
    // A worker has no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(order)
  }).finally(() => worker.terminate())
}
