import { z } from 'zod'

import { inSentence } from '../in-sentence.ts'
import type { LibraryRecord } from '../library/library-record.ts'
import type { Timestamp } from '../timestamp.ts'
import type { ChangeSize } from './change-size.ts'

const snapshotReasons = [
  'sitting',
  'writing',
  'restore',
  'import',
  'bulk',
  'export',
  'merge',
  'named',
] as const

export const snapshotReasonSchema = z.enum(snapshotReasons)

/** Why an earlier version was kept; `named`: by hand, and for ever. */
export type SnapshotReason = z.infer<typeof snapshotReasonSchema>

/**
 * Names one version of a record: when that version was saved, in universal time, and the beginning of a hash
 * of what it says. Ids of one record sort by time.
 */
export const snapshotIdSchema = z
  .string()
  .regex(/^\d{8}T\d{9}Z-[0-9a-f]{16}(?:-named)?$/, 'expected the id of a version')
  .brand<'SnapshotId'>()

export type SnapshotId = z.infer<typeof snapshotIdSchema>

/** What a timeline shows of a kept version. */
export interface SnapshotEntry {
  readonly id: SnapshotId
  /** When the record came to be as this version has it. */
  readonly savedAt: Timestamp
  readonly reason: SnapshotReason
  /** What it was called by hand; null for those that the desk kept by itself. */
  readonly name: string | null
  /** What was done to many at once and changed this version: `Made 8 articles ready`. */
  readonly act?: string
  readonly title: string
  /** As lists count them. */
  readonly words: number
  /** What it changed against the version before it; null for the oldest. */
  readonly change: ChangeSize | null
}

/** A kept version, whole. */
export interface Snapshot extends Pick<
  SnapshotEntry,
  'id' | 'savedAt' | 'reason' | 'name' | 'act'
> {
  readonly record: LibraryRecord
}

/** What a version is called in lists: the name it was given, or what the desk kept it for. */
export function snapshotLabel({
  reason,
  name,
  act,
}: Pick<Snapshot, 'reason' | 'name' | 'act'>): string {
  if (name !== null) return name
  switch (reason) {
    case 'sitting':
      return 'End of a sitting'
    case 'writing':
      return 'While writing'
    case 'restore':
      return 'Before an earlier version came back'
    case 'import':
      return 'Before an import'
    case 'bulk':
      return act === undefined ? 'Before a change of many' : `Before: ${inSentence(act)}`
    case 'export':
      return 'As exported'
    case 'merge':
      return 'Before two versions were merged'
    case 'named':
      return 'Kept by hand'
  }
}
