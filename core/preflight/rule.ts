import type { ExportOptions } from '../export/export-option.ts'
import type { ExportSource } from '../export/export-source.ts'
import type { Target } from '../export/target.ts'
import type { FixOffer, Place, Severity } from '../finding.ts'
import type { DeskRecord } from '../library/library-record.ts'
import type { Timestamp } from '../timestamp.ts'

/** One thing that preflight looks for in records of one kind. */
export interface Rule<R extends DeskRecord> {
  /** Never changes: findings and their waivers name it. */
  readonly id: string
  /** Follows the number where it finds several: `authors have no bio yet`. */
  readonly several: string
  readonly severity: Severity
  /** Why it matters and the way out. */
  readonly explanation: string
  /** Where it looks at the picture itself, whatever is said of it on the page. */
  readonly looksAt?: 'picture'
  readonly find: (
    record: R,
    source: ExportSource,
    occasion: Occasion,
  ) => readonly FixableTrouble<R>[]
}

/** What a check is made for. */
export interface Occasion {
  /** Empty while nobody has chosen any. */
  readonly targets: readonly Target[]
  /** Of the bundle; empty while nobody has chosen any. */
  readonly options: ExportOptions
  readonly now: Timestamp
}

/** Where a rule is broken, and what is wrong there in one sentence. */
export interface Trouble {
  readonly place: Place
  readonly message: string
  /** In place of the rule’s own, where it depends on what the check is made for. */
  readonly explanation?: string
}

export interface FixableTrouble<R extends DeskRecord> extends Trouble {
  /** The way out that needs no writing, where there is one. */
  readonly fix?: Fix<R>
}

/** A change of a record that takes a trouble away. */
export interface Fix<R extends DeskRecord> extends FixOffer {
  /** The place is the one that the finding names. */
  readonly make: (record: R, place: Place) => R
}
