import type { AnyId } from './library/record-id.ts'
import type { Waiver } from './library/waiver.ts'

export type Severity = 'error' | 'warning' | 'note'

/** Where a finding is: a field of a record, and where it helps one part of it. */
export interface Place {
  /** The field, for example `headline`, `body`, `posts`. */
  readonly field: string
  /** The post, person or picture, where the field holds several. */
  readonly part?: AnyId
  /** What to look for, for example the words in question. */
  readonly excerpt?: string
  /** Which of several places that read the same, counted from 1; the first when it is missing. */
  readonly nth?: number
}

/** A way out of a finding that needs no writing. */
export interface FixOffer {
  /** What the button says, for example `Curl them`. */
  readonly label: string
  /** No word changes, so that nobody has to look first. */
  readonly isSafe: boolean
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
  /** What several of its rule are, after their number: `authors have no bio yet`. */
  readonly several: string
  /** Why it matters and the way out. */
  readonly explanation: string
  /** Null where somebody has to write. */
  readonly fix: FixOffer | null
  /** The checksum of what was looked at: the same text there gives the same finding. */
  readonly about: string
  /** Somebody let it stand; null while nobody has. */
  readonly waiver: Waiver | null
}

/** True for a finding that keeps a bundle from being made. */
export function isStandingError({ severity, waiver }: Finding): boolean {
  return severity === 'error' && waiver === null
}
