import { openPromise, type ZipFile } from 'yauzl'

import { failure, type Result } from '../../core/result.ts'
import { errorCode } from '../library/disk-failure.ts'
import { type ZipTrouble, zipTrouble } from './zip-trouble.ts'

/** What `read` makes of the zip, or what is wrong with it; rejects with the system's error when it can't be read. */
export async function readZip<Value>(
  path: string,
  read: (zip: ZipFile) => Promise<Result<Value, ZipTrouble>>,
): Promise<Result<Value, ZipTrouble>> {
  let zip: ZipFile | null = null
  try {
    zip = await openPromise(path, { autoClose: false })
    return await read(zip)
  } catch (error) {
    if (isOfSystem(error)) throw error
    return failure(await zipTrouble(path, error instanceof Error ? error.message : ''))
  } finally {
    zip?.close()
  }
}

/** What zlib can't unpack has a code as well. */
function isOfSystem(error: unknown): boolean {
  return errorCode(error)?.startsWith('Z_') === false
}
