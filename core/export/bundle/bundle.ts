import { type Finding, isStandingError } from '../../finding.ts'
import type { Version } from '../../library/library-failure.ts'
import type { AnyId } from '../../library/record-id.ts'
import { checkRecords } from '../../preflight/check-records.ts'
import { failure, type Result, success } from '../../result.ts'
import type { Timestamp } from '../../timestamp.ts'
import type { ErrorsRemain } from '../export-failure.ts'
import type { ExportOptions } from '../export-option.ts'
import type { ExportedRecords } from '../export-records.ts'
import type { ExportSource } from '../export-source.ts'
import { jsonList } from '../json-list.ts'
import type { Target } from '../target.ts'
import type { BundleFile } from './bundle-file.ts'
import { buildManifest, type Manifest, type ManifestFile } from './manifest.ts'
import { readMePage } from './read-me.ts'

/** What a bundle is made of. */
export interface BundleOrder {
  readonly source: ExportSource
  /** Which state of each record was read. */
  readonly versions: ReadonlyMap<AnyId, Version>
  readonly targets: readonly Target[]
  readonly options: ExportOptions
  /** What the targets make of the source. */
  readonly exported: ExportedRecords
  /** When it is made: rights and embargoes end. */
  readonly now: Timestamp
  /** Make it although preflight finds errors. */
  readonly isForced: boolean
}

/** A bundle that can be made: the same plan gives the same files. */
export interface BundlePlan extends Omit<BundleOrder, 'isForced'> {
  readonly findings: readonly Finding[]
  /** Errors remain, and it is made all the same. */
  readonly hasErrors: boolean
}

/** The name of the file that makes a folder a bundle. */
export const manifestName = 'manifest.json'

/** Checks what goes into a bundle; refuses while errors remain unless the order is forced. */
export function planBundle(order: BundleOrder): Result<BundlePlan, ErrorsRemain> {
  const targets = [...new Set(order.targets)]
  const findings = checkRecords(order.source, { targets, now: order.now })
  const hasErrors = findings.some(isStandingError)
  return hasErrors && !order.isForced
    ? failure({ kind: 'errors-remain', findings })
    : success({ ...order, targets, findings, hasErrors })
}

/**
 * The files in the order in which they are written: those of the targets by path, then the reports, the manifest at
 * last. Whoever writes them adds the size and checksum of each to `written` before asking for the next.
 */
export function* bundleFiles(
  plan: BundlePlan,
  written: readonly ManifestFile[],
): Iterable<BundleFile> {
  const { exported, findings, isForced } = plan
  yield* exported.files
  const ofTargets = [...written]
  yield {
    path: 'losses.json',
    *pieces() {
      yield* jsonList(exported.losses, 0)
      yield '\n'
    },
  }
  yield {
    path: 'preflight.json',
    *pieces() {
      yield `{\n  "forced": ${String(isForced)},\n  "findings": `
      yield* jsonList(findings, 1)
      yield '\n}\n'
    },
  }
  yield {
    path: 'READ-ME-FIRST.html',
    text: () =>
      readMePage({
        ...plan,
        losses: exported.losses,
        files: ofTargets,
        count: countFiles(plan),
      }),
  }
  const manifest = bundleManifest(plan, written)
  yield { path: manifestName, text: () => `${JSON.stringify(manifest, null, 2)}\n` }
}

/** How many files a bundle has. */
export function countFiles({ exported }: BundlePlan): number {
  return exported.files.length + reportCount
}

/** The manifest is one of them. */
const reportCount = 4

/** What is in a bundle, told from all files that were written but the manifest itself. */
export function bundleManifest(plan: BundlePlan, written: readonly ManifestFile[]): Manifest {
  const files = written
    .filter(({ path }) => path !== manifestName)
    .toSorted((one, other) => (one.path < other.path ? -1 : 1))
  return buildManifest({ ...plan, files })
}
