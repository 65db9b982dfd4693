import type { Result } from '../../core/result.ts'

/** The value of a result that the test takes for granted. */
export function expectValue<Value>(result: Result<Value, unknown>): Value {
  if (result.ok) return result.value
  throw new Error(`expected success, got ${JSON.stringify(result.failure)}`)
}

/** The failure of a result that the test wants refused. */
export function expectFailure<Failure>(result: Result<unknown, Failure>): Failure {
  if (!result.ok) return result.failure
  throw new Error(`expected a failure, got ${JSON.stringify(result.value)}`)
}
