import { resolve } from 'node:path'

import {
  bundleManifest,
  type BundlePlan,
  planBundle,
  whyNotPlanned,
} from '../../core/export/bundle/bundle.ts'
import type { Manifest } from '../../core/export/bundle/manifest.ts'
import type { SentBundle } from '../../core/export/bundle/sent-bundle.ts'
import type { ExportFailure } from '../../core/export/export-failure.ts'
import type { RecordLoss } from '../../core/export/export-losses.ts'
import type { ExportOptions } from '../../core/export/export-option.ts'
import type { ExportProgress } from '../../core/export/export-progress.ts'
import { whyNotExported } from '../../core/export/export-records.ts'
import type { Target } from '../../core/export/target.ts'
import type { Finding } from '../../core/finding.ts'
import type { SnapshotId } from '../../core/history/snapshot.ts'
import type { AnyId, RecordId } from '../../core/library/record-id.ts'
import { checkSteps } from '../../core/preflight/check-records.ts'
import { failure, type Result, success } from '../../core/result.ts'
import type { Timestamp } from '../../core/timestamp.ts'
import { concurrentMap } from '../library/concurrent-map.ts'
import { thisProgram } from '../library/lock-program.ts'
import type { PictureWorkshop } from '../pictures/picture-workshop.ts'
import { besidePath } from './beside-bundle.ts'
import { bundleContents } from './bundle-contents.ts'
import { bundleDisk, type BundleDisk } from './bundle-disk.ts'
import type { BundleLibrary } from './bundle-library.ts'
import { type CopyShelf, copyShelf } from './copy-shelf.ts'
import { destinationTrouble } from './destination-trouble.ts'
import { exportInTurns } from './export-in-turns.ts'
import type { FileTools, Print } from './file-bytes.ts'
import { findNeighbours } from './find-neighbours.ts'
import { fitPictures } from './fit-pictures.ts'
import { inTurns } from './in-turns.ts'
import { readExportSource } from './read-export-source.ts'
import { noteSentBundle } from './sent-bundles.ts'
import { writeBundle } from './write-bundle.ts'

export interface BundleRequest {
  readonly library: BundleLibrary
  readonly ids: readonly RecordId[]
  readonly targets: readonly Target[]
  readonly options: ExportOptions
  /** A folder, or a file that ends in `.zip`. */
  readonly out: string
  /** Make it although preflight finds errors. */
  readonly force: boolean
  readonly now: Timestamp
  /** Null where there is no window to print from. */
  readonly print: Print | null
  readonly workshop: Pick<PictureWorkshop, 'fit'>
  /** What the library keeps a note of besides; without it none is kept. */
  readonly note?: Pick<SentBundle, 'id' | 'by' | 'madeWith' | 'isEmbargoNamed'>
  readonly disk?: BundleDisk
  /** Ends the work; what stood at the place stays. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: ExportProgress) => void
}

export interface MadeBundle {
  readonly out: string
  /** Paths inside the bundle, sorted. */
  readonly files: readonly string[]
  /** Those of the bundle, and what is said of others at its address. */
  readonly findings: readonly Finding[]
  readonly losses: readonly RecordLoss[]
  /** True once the library has its note. */
  readonly isNoted: boolean
}

/**
 * Makes a bundle of records and puts it at `out` whole; a failure leaves `out` as it was. The same
 * records, targets and options give the same bytes.
 */
export async function makeBundle(
  request: BundleRequest,
): Promise<Result<MadeBundle, ExportFailure>> {
  const { library, out, disk = bundleDisk } = request
  const trouble = await destinationTrouble(resolve(out), library.folder)
  if (trouble !== null) return failure(trouble)
  const aside = besidePath(resolve(out), 'copies', thisProgram)
  const shelf = copyShelf(aside.path, disk)
  try {
    return await makeWithShelf(request, shelf)
  } finally {
    await shelf.clear()
    aside.letGo()
  }
}

async function makeWithShelf(
  request: BundleRequest,
  shelf: CopyShelf,
): Promise<Result<MadeBundle, ExportFailure>> {
  const { library, out, disk = bundleDisk, signal, onProgress = nobodyListens } = request
  const planned = await prepareBundle(request, shelf)
  if (!planned.ok) return planned
  const { plan, recordIds, tools } = planned.value
  const { source, targets, options } = plan
  const occasion = { targets, options, now: request.now }
  const neighbours = await findNeighbours(library.folder, { source, occasion })
  // What was handed over can be had back; a history that can't be written is told and holds nothing up.
  const kept = await concurrentMap(
    recordIds,
    async (id) => {
      const snapshot = await library.keepSnapshot(id, { reason: 'export', name: null })
      return [id, snapshot.ok ? snapshot.value : null] as const
    },
    fewAtOnce,
  )
  const watched = signal === undefined ? {} : { signal }
  const contents = bundleContents(plan, tools, {
    ...watched,
    onWritten: (done, of) => onProgress({ step: 'writing', done, of }),
  })
  const written = await writeBundle({ contents, out, disk, ...watched })
  if (!written.ok) return written
  const manifest = bundleManifest(plan, written.value)
  const isNoted = await noted(request, { manifest, versions: new Map(kept) })
  const files = written.value.map(({ path }) => path).toSorted()
  const findings = [...plan.findings, ...neighbours]
  return success({ out, files, findings, losses: plan.exported.losses, isNoted })
}

/** Records are read whole to be kept, and thousands go into a bundle. */
const fewAtOnce = 4

/** A bundle that can be written: nothing of its files is made yet. */
export interface PreparedBundle {
  readonly plan: BundlePlan
  /** All records that it is made from. */
  readonly recordIds: readonly AnyId[]
  readonly tools: FileTools
}

/** Everything of a bundle but the making of its files; without a shelf, copies of pictures are drawn twice. */
export async function prepareBundle(
  request: Omit<BundleRequest, 'out' | 'note'>,
  shelf: CopyShelf | null,
): Promise<Result<PreparedBundle, ExportFailure>> {
  const { library, ids, targets, options, force, now, print, workshop, signal } = request
  const { onProgress = nobodyListens } = request
  const wanted = [...new Set(targets)]
  if (wanted.includes('pdf') && print === null) return failure({ kind: 'no-printer' })
  onProgress({ step: 'reading', done: 0, of: 0 })
  const read = await readExportSource(library, ids, signal)
  if (!read.ok) return read
  if (isStopped(signal)) return failure({ kind: 'export-stopped' })
  const { versions } = read.value
  const { source, readMedia } = await fitPictures(read.value.source, {
    targets,
    options,
    workshop,
    readMedia: (id) => library.readMedia(id),
    shelf,
    signal,
  })
  if (isStopped(signal)) return failure({ kind: 'export-stopped' })
  const trouble = whyNotExported({ source, targets: wanted, options })
  if (trouble !== null) return failure(trouble)
  const findings = await inTurns(checkSteps(source, { targets: wanted, options, now }), signal)
  if (findings === null) return failure({ kind: 'export-stopped' })
  const refusal = whyNotPlanned(findings, force)
  if (refusal !== null) return failure(refusal)
  const exported = await exportInTurns({ source, targets: wanted, options }, { signal, onProgress })
  if (!exported.ok) return exported
  if (isStopped(signal)) return failure({ kind: 'export-stopped' })
  return success({
    plan: planBundle({
      source,
      versions,
      targets: wanted,
      options,
      exported: exported.value,
      findings,
    }),
    recordIds: [...versions.keys()],
    tools: { readMedia, print },
  })
}

function isStopped(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true
}

function nobodyListens(): void {
  // An export that nobody waits for tells nobody how far it is.
}

/** A bundle that stands at its place is made, whether the library can keep a note of it or not. */
async function noted(
  { library, note, out, now, targets, options }: BundleRequest,
  {
    manifest,
    versions,
  }: { readonly manifest: Manifest; readonly versions: ReadonlyMap<AnyId, SnapshotId | null> },
): Promise<boolean> {
  if (note === undefined || library.isReadOnly) return false
  const kept = await noteSentBundle(library.folder, {
    ...note,
    at: now,
    out: resolve(out),
    form: /\.zip$/iu.test(out) ? 'zip' : 'folder',
    targets: [...new Set(targets)],
    options,
    forced: manifest.forced,
    records: manifest.records.map(({ id, kind, title, chosen, revision }) => ({
      id,
      kind,
      title,
      chosen,
      revision,
      version: versions.get(id) ?? null,
    })),
    files: manifest.files,
  })
  return kept.ok
}
