import { bundleManifest } from '../../core/export/bundle/bundle.ts'
import { type ChangedSince, changedSince } from '../../core/export/bundle/changed-since.ts'
import type { Manifest } from '../../core/export/bundle/manifest.ts'
import type { SentBundle } from '../../core/export/bundle/sent-bundle.ts'
import type { ExportFailure } from '../../core/export/export-failure.ts'
import { exportOptionsSchema } from '../../core/export/export-option.ts'
import type { LibraryRecord } from '../../core/library/library-record.ts'
import { type AnyId, isRecordId } from '../../core/library/record-id.ts'
import { failure, type Result, success } from '../../core/result.ts'
import type { Library } from '../library/library.ts'
import { bundleContents } from './bundle-contents.ts'
import { type BundleRequest, type PreparedBundle, prepareBundle } from './make-bundle.ts'

/** What changed since the bundle was made: records passage by passage, and files. Nothing is written. */
export async function compareSent(
  sent: SentBundle,
  tools: Pick<BundleRequest, 'now' | 'print' | 'workshop' | 'signal'> & {
    readonly library: Library
  },
): Promise<Result<ChangedSince, ExportFailure>> {
  const { library } = tools
  const prepared = await prepareBundle({ ...tools, ...sentOrder(sent), force: true }, null)
  if (!prepared.ok) return prepared
  const manifest = await manifestNow(prepared.value, tools)
  if (!manifest.ok) return manifest
  const before = new Map<AnyId, LibraryRecord>()
  const after = new Map<AnyId, LibraryRecord>()
  for (const { id, version } of sent.records) {
    const kept = version === null ? null : await library.readSnapshot(id, version)
    if (kept?.ok === true) before.set(id, kept.value.record)
    const present = await library.read(id)
    if (present.ok) after.set(id, present.value.record)
  }
  const names = new Map(library.list().map(({ id, title }) => [id, title]))
  return success(changedSince(sent, manifest.value, { before, after, names }))
}

/** Makes every file to know its checksum, and forgets it. */
async function manifestNow(
  { plan, tools }: PreparedBundle,
  { signal }: Pick<BundleRequest, 'signal'>,
): Promise<Result<Manifest, ExportFailure>> {
  const contents = bundleContents(plan, tools, signal === undefined ? {} : { signal })
  for (let next = contents.files.next(); next.done !== true; next = contents.files.next()) {
    for await (const _ of contents.bytesOf(next.value));
    const refusal = contents.refusal()
    if (refusal !== null) return failure(refusal)
  }
  return success(bundleManifest(plan, contents.written()))
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
