import path from 'node:path'

import type { ImportFailure } from '../../core/import/import-failure.ts'
import { failure, type Result, success } from '../../core/result.ts'
import { decodeText, type DecodedText } from '../import/decode-text.ts'
import { readUpTo } from '../import/read-up-to.ts'
import { onDisk } from '../library/disk-failure.ts'
import type { StandardInput, Surroundings } from './cli-command.ts'

/** The text of the file, or of stdin when there is none or it is called `-`. */
export async function readText(
  file: string | undefined,
  { stdin, cwd }: Surroundings,
): Promise<Result<DecodedText, ImportFailure>> {
  const bytes =
    file === undefined || file === '-'
      ? await readStandardInput(stdin)
      : await readFileBytes(path.resolve(cwd, file))
  return bytes.ok ? decodeText(bytes.value.fileName, bytes.value.bytes) : bytes
}

export interface InputBytes {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** Everything that comes from stdin, under a name of its own. */
export async function readStandardInput(
  stdin: StandardInput,
): Promise<Result<InputBytes, ImportFailure>> {
  const fileName = 'standard input'
  const chunks: Uint8Array[] = []
  let size = 0
  const read = await onDisk(fileName, async () => {
    for await (const chunk of stdin) {
      const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk
      size += bytes.length
      if (size > largestInput) return
      chunks.push(bytes)
    }
  })
  if (!read.ok) return failure({ kind: 'unreadable', fileName, code: read.failure.code })
  if (size > largestInput) return failure(tooLarge(fileName))
  return success({ fileName, bytes: Buffer.concat(chunks) })
}

async function readFileBytes(file: string): Promise<Result<InputBytes, ImportFailure>> {
  const fileName = path.basename(file)
  const read = await onDisk(file, () => readUpTo(file, largestInput))
  if (!read.ok) return failure({ kind: 'unreadable', fileName, code: read.failure.code })
  if (read.value === 'no-file') return failure({ kind: 'unreadable', fileName, code: 'EISDIR' })
  if (read.value === 'too-large') return failure(tooLarge(fileName))
  return success({ fileName, bytes: read.value })
}

/** Bytes; far beyond any text that is meant for a network. */
const largestInput = 5_000_000

function tooLarge(fileName: string): ImportFailure {
  return { kind: 'too-large', fileName, limit: '5 MB' }
}
