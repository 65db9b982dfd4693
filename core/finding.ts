import type { AnyId, RecordId } from './record-id.ts'

export type Severity = 'error' | 'warning' | 'note'

/** Where a finding is: a field of a record, and where it helps one part of it. */
export interface Place {
  /** The field, for example `headline`, `body`, `posts`. */
  readonly field: string
  /** The post or picture, where the field is a list keyed by id. */
  readonly part?: RecordId
  /** What to look for, for example the words in question. */
  readonly excerpt?: string
}

/** One thing that preflight found. */
export interface Finding {
  /** Names the rule for ever, for example `post-too-long`. */
  readonly rule: string
  /** Errors stop an export; warnings are worth a look; notes inform. */
  readonly severity: Severity
  readonly record: AnyId
  readonly place: Place
  /** What is wrong, in one sentence. */
  readonly message: string
  /** Why it matters and the way out. */
  readonly explanation: string
}
