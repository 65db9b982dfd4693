import { type Finding, isStandingError } from '../../finding.ts'
import type { Version } from '../../library/library-failure.ts'
import type { AnyId } from '../../library/record-id.ts'
import { checkRecords } from '../../preflight/check-records.ts'
import { failure, type Result, success } from '../../result.ts'
import type { Timestamp } from '../../timestamp.ts'
import type { ErrorsRemain } from '../export-failure.ts'
import type { RecordLoss } from '../export-losses.ts'
import type { ExportOptions } from '../export-option.ts'
import type { ExportedRecords } from '../export-records.ts'
import type { ExportSource } from '../export-source.ts'
import type { Target } from '../target.ts'
import type { BundleFile } from './bundle-file.ts'
import { buildManifest, type FileMeasures, type Manifest, manifestFile } from './manifest.ts'
import { readMePage } from './read-me.ts'

/** What a bundle is made of. */
export interface BundleOrder {
  readonly source: ExportSource
  /** Which state of each record was read. */
  readonly versions: ReadonlyMap<AnyId, Version>
  readonly targets: readonly Target[]
  readonly options: ExportOptions
  /** What the targets made of the source. */
  readonly exported: PrintedRecords
  readonly measures: FileMeasures
  /** When it is made: rights and embargoes end. */
  readonly now: Timestamp
  /** Make it although preflight finds errors. */
  readonly isForced: boolean
}

/** What the targets made, printed. */
export interface PrintedRecords extends ExportedRecords {
  readonly files: readonly BundleFile[]
}

/** A bundle as values: the same order gives the same files. */
export interface Bundle {
  /** By path: the files of the targets, the reports, the manifest. */
  readonly files: readonly BundleFile[]
  readonly findings: readonly Finding[]
  readonly losses: readonly RecordLoss[]
  readonly manifest: Manifest
}

/** The name of the file that makes a folder a bundle. */
export const manifestName = 'manifest.json'

/** Makes the files of a bundle; refuses while errors remain unless the order is forced. */
export function buildBundle(order: BundleOrder): Result<Bundle, ErrorsRemain> {
  const { source, versions, options, measures, isForced } = order
  const targets = [...new Set(order.targets)]
  const { files: targetFiles, losses } = order.exported

  const findings = checkRecords(source, { targets, now: order.now })
  const hasErrors = findings.some(isStandingError)
  if (hasErrors && !isForced) return failure({ kind: 'errors-remain', findings })

  const files = byPath([
    ...targetFiles,
    jsonFile('preflight.json', { forced: hasErrors, findings }),
    jsonFile('losses.json', losses),
    {
      path: 'READ-ME-FIRST.html',
      text: readMePage({
        source,
        targets,
        options,
        isForced: hasErrors,
        findings,
        losses,
        files: targetFiles.map((file) => manifestFile(file, { source, measures })),
      }),
    },
  ])
  const manifest = buildManifest({
    source,
    versions,
    targets,
    options,
    isForced: hasErrors,
    findings,
    files,
    measures,
  })
  return success({
    files: byPath([...files, jsonFile(manifestName, manifest)]),
    findings,
    losses,
    manifest,
  })
}

function jsonFile(path: string, value: unknown): BundleFile {
  return { path, text: `${JSON.stringify(value, null, 2)}\n` }
}

function byPath(files: readonly BundleFile[]): readonly BundleFile[] {
  return files.toSorted((one, other) => (one.path < other.path ? -1 : 1))
}
