import type { DiskFailure } from '../../core/library/library-failure.ts'
import { failure, type Result, success } from '../../core/result.ts'

/** Runs `work`; an error of the system becomes a value, any other is a bug and is thrown on. */
export async function onDisk<Value>(
  path: string,
  work: () => Promise<Value>,
): Promise<Result<Value, DiskFailure>> {
  try {
    return success(await work())
  } catch (error) {
    const code = errorCode(error)
    if (code === undefined) throw error
    return failure({ kind: 'disk', code, path })
  }
}

/** The system's code of an error, for example `ENOSPC`; undefined for an error of another kind. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const { code } = error
  // Errors of Node's own making (`ERR_…`) are misuse of its API, not trouble with the disk.
  return typeof code === 'string' && !code.startsWith('ERR_') ? code : undefined
}
