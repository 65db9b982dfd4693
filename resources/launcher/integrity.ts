import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

import { failure, type Result, success } from '../../core/result.ts'

/**
 * Whether a file has exactly the bytes that were pinned, as a subresource-integrity string (`sha512-<base64>`).
 * The refusal is a sentence that names both.
 */
export async function checkIntegrity(file: string, pinned: string): Promise<Result<void, string>> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  const found = `sha512-${hash.digest('base64')}`
  return found === pinned
    ? success(undefined)
    : failure(`its integrity is ${found}, not the pinned ${pinned}; it was not opened`)
}
