import { resolve } from 'node:path'

import { buildBundle } from '../../core/export/bundle.ts'
import type { ExportFailure } from '../../core/export/export-failure.ts'
import type { RecordLoss } from '../../core/export/export-losses.ts'
import type { ExportOptions } from '../../core/export/export-option.ts'
import { exportRecords } from '../../core/export/export-records.ts'
import type { Target } from '../../core/export/target.ts'
import type { Finding } from '../../core/finding.ts'
import type { RecordId } from '../../core/record-id.ts'
import { failure, type Result, success } from '../../core/result.ts'
import type { Timestamp } from '../../core/timestamp.ts'
import { concurrentMap } from '../library/concurrent-map.ts'
import type { Library } from '../library/library.ts'
import type { PictureWorkshop } from '../pictures/picture-workshop.ts'
import { destinationTrouble } from './destination-trouble.ts'
import { fitPictures } from './fit-pictures.ts'
import { measurePackedFiles } from './measure-packed-files.ts'
import { type Print, printFiles } from './print-files.ts'
import { readExportSource } from './read-export-source.ts'
import { writeBundle } from './write-bundle.ts'

export interface BundleRequest {
  readonly library: Library
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
  readonly workshop: PictureWorkshop
}

export interface MadeBundle {
  readonly out: string
  /** Paths inside the bundle, sorted. */
  readonly files: readonly string[]
  readonly findings: readonly Finding[]
  readonly losses: readonly RecordLoss[]
}

/**
 * Makes a bundle of records and puts it at `out` whole; a failure leaves `out` as it was. The same
 * records, targets and options give the same bytes.
 */
export async function makeBundle({
  library,
  ids,
  targets,
  options,
  out,
  force,
  now,
  print,
  workshop,
}: BundleRequest): Promise<Result<MadeBundle, ExportFailure>> {
  const trouble = await destinationTrouble(resolve(out), library.folder)
  if (trouble !== null) return failure(trouble)
  const read = await readExportSource(library, ids)
  if (!read.ok) return read
  const { source, readMedia } = await fitPictures(read.value.source, {
    targets,
    options,
    workshop,
    readMedia: (id) => library.readMedia(id),
  })
  const exported = exportRecords({ source, targets, options })
  if (!exported.ok) return exported
  const printed = await printFiles(exported.value.files, { print, readMedia })
  if (!printed.ok) return printed
  const measures = await measurePackedFiles(printed.value, readMedia)
  if (!measures.ok) return measures
  const built = buildBundle({
    ...read.value,
    source,
    targets,
    options,
    exported: { ...exported.value, files: printed.value },
    measures: measures.value,
    now,
    isForced: force,
  })
  if (!built.ok) return built
  const { files, findings, losses } = built.value
  // What was handed over can be had back; a history that can't be written is told and holds nothing up.
  await concurrentMap([...read.value.versions.keys()], (id) =>
    library.keepSnapshot(id, { reason: 'export', name: null }),
  )
  const written = await writeBundle({ files, out, readMedia })
  if (!written.ok) return written
  return success({ out, files: files.map(({ path }) => path), findings, losses })
}
