import { runInNewContext } from 'node:vm'

import { failure, type Result, success } from '../../core/result.ts'
import { findMatches, type Match } from '../../core/search/find-matches.ts'
import {
  compileExpression,
  expressionTakesTooLong,
  type SearchQuery,
} from '../../core/search/search-query.ts'

/** What no sensible expression needs for one record. */
const longestMilliseconds = 2000

/** Finds in the texts of a record; an expression that doesn't work or takes too long is a failure that says so. */
export function boundedMatches(
  query: SearchQuery,
  texts: readonly string[],
): Result<readonly (readonly Match[])[], string> {
  if (!query.isExpression) return success(findMatches(query, texts))
  const compiled = compileExpression(query)
  if (!compiled.ok) return compiled
  let found: readonly (readonly Match[])[] = []
  function find(): void {
    found = findMatches(query, texts)
  }
  try {
    // Only here can a running expression be stopped; what runs is our own function.
    runInNewContext('find()', { find }, { timeout: longestMilliseconds })
    return success(found)
  } catch (error) {
    if (!isTimeout(error)) throw error
    return failure(expressionTakesTooLong)
  }
}

/** The error is made in the context that was stopped, so it is no `Error` of ours. */
function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  )
}
