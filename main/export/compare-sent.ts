import { type ChangedSince, changedSince } from '../../core/export/bundle/changed-since.ts'
import type { SentBundle } from '../../core/export/bundle/sent-bundle.ts'
import type { ExportFailure } from '../../core/export/export-failure.ts'
import { exportOptionsSchema } from '../../core/export/export-option.ts'
import type { LibraryRecord } from '../../core/library/library-record.ts'
import { type AnyId, isRecordId } from '../../core/library/record-id.ts'
import { type Result, success } from '../../core/result.ts'
import { type BundleRequest, planBundle } from './make-bundle.ts'

/** What changed since the bundle was made: records passage by passage, and files. Nothing is written. */
export async function compareSent(
  sent: SentBundle,
  tools: Pick<BundleRequest, 'library' | 'now' | 'print' | 'workshop' | 'signal'>,
): Promise<Result<ChangedSince, ExportFailure>> {
  const { library } = tools
  const planned = await planBundle({ ...tools, ...sentOrder(sent), force: true })
  if (!planned.ok) return planned
  const before = new Map<AnyId, LibraryRecord>()
  const after = new Map<AnyId, LibraryRecord>()
  for (const { id, version } of sent.records) {
    const kept = version === null ? null : await library.readSnapshot(id, version)
    if (kept?.ok === true) before.set(id, kept.value.record)
    const present = await library.read(id)
    if (present.ok) after.set(id, present.value.record)
  }
  const names = new Map(library.list().map(({ id, title }) => [id, title]))
  return success(changedSince(sent, planned.value.bundle.manifest, { before, after, names }))
}

/** The same choices once more; an option that no target knows any more is left out. */
export function sentOrder({
  records,
  targets,
  options,
}: SentBundle): Pick<BundleRequest, 'ids' | 'targets' | 'options'> {
  const known = exportOptionsSchema.safeParse(options)
  return {
    ids: records.flatMap(({ id, chosen }) => (chosen && isRecordId(id) ? [id] : [])),
    targets,
    options: known.success ? known.data : {},
  }
}
