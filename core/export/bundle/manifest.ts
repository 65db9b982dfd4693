import { z } from 'zod'

import type { Finding } from '../../finding.ts'
import { type ApprovedArticles, approvalState } from '../../library/approved-content.ts'
import type { Version } from '../../library/library-failure.ts'
import { type DeskRecord, deskKinds, recordTitle } from '../../library/library-record.ts'
import { type AnyId, anyIdSchema } from '../../library/record-id.ts'
import { type Timestamp, timestampSchema } from '../../timestamp.ts'
import { type ExportOptions, exportOptionsSchema } from '../export-option.ts'
import type { ExportSource } from '../export-source.ts'
import { type Target, targetSchema } from '../target.ts'

export const manifestFileSchema = z
  .strictObject({
    /** Inside the bundle, with forward slashes. */
    path: z.string(),
    /** Bytes. */
    size: z.int().min(0),
    /** Lower-case hexadecimal. */
    sha256: z.string(),
  })
  .readonly()

const waivedSchema = z
  .strictObject({
    record: anyIdSchema,
    rule: z.string(),
    message: z.string(),
    reason: z.string(),
    by: z.string(),
    at: timestampSchema,
  })
  .readonly()

const manifestApprovalSchema = z
  .strictObject({
    by: z.string(),
    at: timestampSchema,
    /** False: it was changed since. */
    isOfThis: z.boolean(),
  })
  .readonly()

/** What is noted of each record of a bundle, in it and in the library. */
export const bundledRecordShape = {
  id: anyIdSchema,
  kind: z.enum(deskKinds),
  title: z.string(),
  /** False for what came along because something chosen refers to it. */
  chosen: z.boolean(),
  revision: z.int().nullable(),
}

export const manifestSchema = z
  .strictObject({
    /** The version of this shape. */
    copydeskBundle: z.literal(1),
    library: z.string(),
    targets: z.array(targetSchema).readonly(),
    options: exportOptionsSchema,
    /** True when errors remained and the bundle was made all the same. */
    forced: z.boolean(),
    /** Waived ones are not counted. */
    findings: z.strictObject({ error: z.int(), warning: z.int(), note: z.int() }).readonly(),
    /** What was found and let stand, with the reason. */
    waived: z.array(waivedSchema).readonly().default([]),
    /** Nothing of it may be published before; the latest of its records. */
    embargoUntil: timestampSchema.nullable().default(null),
    records: z
      .array(
        z
          .strictObject({
            ...bundledRecordShape,
            /** SHA-256 of the content as the library stored it. */
            sha256: z.string().nullable(),
            embargoUntil: timestampSchema.nullable().default(null),
            approval: manifestApprovalSchema.nullable().default(null),
          })
          .readonly(),
      )
      .readonly(),
    /** Every file of the bundle but this one, by path. */
    files: z.array(manifestFileSchema).readonly(),
  })
  .readonly()

/** What is in a bundle and which state of which records it was made from. */
export type Manifest = z.infer<typeof manifestSchema>

export type ManifestFile = z.infer<typeof manifestFileSchema>

export interface ManifestFacts {
  readonly source: ExportSource
  readonly versions: ReadonlyMap<AnyId, Version>
  readonly targets: readonly Target[]
  readonly options: ExportOptions
  readonly hasErrors: boolean
  readonly findings: readonly Finding[]
  /** All but the manifest, by path. */
  readonly files: readonly ManifestFile[]
}

export function buildManifest(facts: ManifestFacts): Manifest {
  const { source, targets, options, hasErrors, findings, files } = facts
  return {
    copydeskBundle: 1,
    library: source.journalName,
    targets: [...targets],
    options,
    forced: hasErrors,
    findings: {
      error: count(findings, 'error'),
      warning: count(findings, 'warning'),
      note: count(findings, 'note'),
    },
    waived: findings.flatMap(waivedFinding),
    embargoUntil: latestEmbargo(source),
    records: manifestRecords(facts),
    files,
  }
}

function manifestRecords({ source, versions }: ManifestFacts): Manifest['records'] {
  const { chosen, editions, articles, threads, authors } = source
  const all = [...editions, ...articles, ...threads, ...authors]
    .map(([, record]) => record)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const ordered = new Map([...chosen, ...all].map((record) => [record.id, record]))
  const chosenIds = new Set<AnyId>(chosen.map(({ id }) => id))
  return [...ordered.values()].map((record) => {
    const version = versions.get(record.id)
    return {
      id: record.id,
      kind: record.kind,
      title: recordTitle(record),
      chosen: chosenIds.has(record.id),
      revision: version?.revision ?? null,
      sha256: version?.hash ?? null,
      embargoUntil: record.kind === 'article' ? record.embargoUntil : null,
      approval: manifestApproval(record, articles),
    }
  })
}

function manifestApproval(
  record: DeskRecord,
  articles: ApprovedArticles,
): Manifest['records'][number]['approval'] {
  if (record.approval === null) return null
  const { by, at } = record.approval
  return { by, at, isOfThis: approvalState(record, articles) === 'approved' }
}

function waivedFinding({ record, rule, message, waiver }: Finding): Manifest['waived'] {
  if (waiver === null) return []
  const { reason, by, at } = waiver
  return [{ record, rule, message, reason, by, at }]
}

/** The moment from which all of the bundle may be published; null when all of it may be at any time. */
export function latestEmbargo({ articles }: Pick<ExportSource, 'articles'>): Timestamp | null {
  return [...articles.values()]
    .flatMap(({ embargoUntil }) => embargoUntil ?? [])
    .reduce<Timestamp | null>(
      (latest, each) => (latest === null || Date.parse(each) > Date.parse(latest) ? each : latest),
      null,
    )
}

function count(findings: readonly Finding[], severity: Finding['severity']): number {
  return findings.filter((finding) => finding.severity === severity && finding.waiver === null)
    .length
}
