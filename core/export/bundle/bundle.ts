import { type Finding, isStandingError } from '../../finding.ts'
import type { Version } from '../../library/library-failure.ts'
import type { AnyId } from '../../library/record-id.ts'
import type { ErrorsRemain } from '../export-failure.ts'
import type { ExportOptions } from '../export-option.ts'
import type { ExportedRecords } from '../export-records.ts'
import type { ExportSource } from '../export-source.ts'
import { jsonFields, jsonList } from '../json-list.ts'
import type { Target } from '../target.ts'
import type { BundleFile } from './bundle-file.ts'
import { buildManifest, type Manifest, type ManifestFile } from './manifest.ts'
import { readMePage } from './read-me.ts'
import { toldFindings } from './told-findings.ts'

/** What a bundle is made of. */
export interface BundleOrder {
  readonly source: ExportSource
  /** Which state of each record was read. */
  readonly versions: ReadonlyMap<AnyId, Version>
  readonly targets: readonly Target[]
  readonly options: ExportOptions
  /** What the targets make of the source. */
  readonly exported: ExportedRecords
  /** What preflight finds in it. */
  readonly findings: readonly Finding[]
}

/** A bundle that can be made: the same plan gives the same files. */
export interface BundlePlan extends BundleOrder {
  /** Errors remain, and it is made all the same. */
  readonly hasErrors: boolean
}

/** The name of the file that makes a folder a bundle. */
export const manifestName = 'manifest.json'

/** Holds the checksum of the manifest, in the form that `sha256sum -c` reads. */
export const sealName = `${manifestName}.sha256`

/** Why no bundle is made with these findings; null when there is no error among them, or it is forced. */
export function whyNotPlanned(
  findings: readonly Finding[],
  isForced: boolean,
): ErrorsRemain | null {
  return findings.some(isStandingError) && !isForced ? { kind: 'errors-remain', findings } : null
}

export function planBundle(order: BundleOrder): BundlePlan {
  return {
    ...order,
    targets: [...new Set(order.targets)],
    findings: toldFindings(order.findings),
    hasErrors: order.findings.some(isStandingError),
  }
}

/** What stands beside the files of the targets and tells of them, in the order in which it is written. */
export function reportFiles(
  plan: BundlePlan,
  ofTargets: readonly ManifestFile[],
): readonly BundleFile[] {
  const { exported, findings, hasErrors } = plan
  const { losses } = exported
  return [
    {
      path: 'losses.json',
      *pieces() {
        yield* jsonList(losses, 0)
        yield '\n'
      },
    },
    {
      path: 'preflight.json',
      *pieces() {
        yield* jsonFields({ forced: hasErrors }, { findings })
        yield '\n'
      },
    },
    {
      path: 'READ-ME-FIRST.html',
      pieces: () => readMePage({ ...plan, losses, files: ofTargets, count: countFiles(plan) }),
    },
  ]
}

/** Tells of all that were written before it. */
export function manifestFile(plan: BundlePlan, written: readonly ManifestFile[]): BundleFile {
  return {
    path: manifestName,
    *pieces() {
      const { records, files, ...about } = bundleManifest(plan, written)
      yield* jsonFields(about, { records, files })
      yield '\n'
    },
  }
}

/** The last file of a bundle. It shows an accident with the manifest, and no forgery. */
export function sealFile(written: readonly ManifestFile[]): BundleFile {
  const manifest = written.find(({ path }) => path === manifestName)
  return { path: sealName, text: () => sealText(manifest?.sha256 ?? '') }
}

export function sealText(sha256: string): string {
  return `${sha256}  ${manifestName}\n`
}

/** How many files a bundle has. */
export function countFiles({ exported }: BundlePlan): number {
  return exported.files.length + reportCount
}

/** The manifest and its seal are two of them. */
const reportCount = 5

/** What is in a bundle, told from all files that were written but the manifest itself and its seal. */
export function bundleManifest(plan: BundlePlan, written: readonly ManifestFile[]): Manifest {
  const files = written
    .filter(({ path }) => path !== manifestName && path !== sealName)
    .toSorted((one, other) => (one.path < other.path ? -1 : 1))
  return buildManifest({ ...plan, files })
}
