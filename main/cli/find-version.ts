import type { SnapshotEntry } from '../../core/history/snapshot.ts'
import { failure, type Result, success } from '../../core/result.ts'
import { type Refusal, refusal } from './outcome.ts'

/** The version meant by its number in the list, its name, or the beginning of its id; `1` is the newest. */
export function findVersion(
  versions: readonly SnapshotEntry[],
  word: string,
): Result<SnapshotEntry, Refusal> {
  const wanted = word.trim()
  const numbered = /^\d{1,4}$/u.test(wanted) ? versions[Number(wanted) - 1] : undefined
  if (numbered !== undefined) return success(numbered)
  const named = versions.filter(({ name }) => name === wanted)
  const fitting = named.length > 0 ? named : versions.filter(({ id }) => begins(id, wanted))
  const [only] = fitting
  if (only !== undefined && fitting.length === 1) return success(only)
  return failure(
    fitting.length === 0
      ? refusal({
          status: 2,
          reason: 'nothing-matched',
          sentence: `No version has the number, name or id “${word}”. “copydesk history” shows what is kept.`,
        })
      : refusal({
          status: 2,
          reason: 'ambiguous',
          sentence: `“${word}” fits ${fitting.length} versions. Name one by more of its id.`,
          details: { candidates: fitting },
        }),
  )
}

/** Long enough to mean a day at least. */
const shortestPart = 8

function begins(id: string, part: string): boolean {
  return part.length >= shortestPart && id.startsWith(part)
}
