import { counted } from '../../core/counted.ts'
import type { Finding } from '../../core/finding.ts'
import type { LibraryFailure } from '../../core/library/library-failure.ts'
import { checkRecords, type CheckSetting, fixFindings } from '../../core/preflight/check-records.ts'
import { type Result, success } from '../../core/result.ts'
import type { Library } from '../library/library.ts'
import { saveMany } from '../library/save-many.ts'

export type FixedFinding = Pick<Finding, 'rule' | 'record' | 'message'>

/** Makes the fixes that change no word in what was checked; each state before is kept. Answers what was fixed. */
export async function fixSafely(
  library: Library,
  setting: CheckSetting,
): Promise<Result<readonly FixedFinding[], LibraryFailure>> {
  const safe = checkRecords(setting.source, setting.occasion).filter(
    ({ fix, waiver }) => fix?.isSafe === true && waiver === null,
  )
  const fixed: FixedFinding[] = []
  for (const [id, findings] of Map.groupBy(safe, ({ record }) => record)) {
    const stored = await library.read(id)
    if (!stored.ok) return stored
    const { record, version } = stored.value
    if (record.kind === 'media' || record.kind === 'house') continue
    const next = fixFindings(record, findings, setting)
    if (next === record) continue
    const [saved] = await saveMany(library, {
      act: `Fixed ${counted(findings.length, 'finding')}`,
      saves: [{ record: next, base: version }],
    })
    if (saved?.ok === false) return saved
    fixed.push(...findings.map(({ rule, message }) => ({ rule, record: id, message })))
  }
  return success(fixed)
}
