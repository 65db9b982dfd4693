import type { CatalogueEntry } from './catalogue-entry.ts'
import { failureSentence, type LibraryFailure } from './library-failure.ts'

/** Why a picture was not taken in. */
export type MediaFailure =
  | LibraryFailure
  | {
      readonly kind: 'not-a-picture'
      readonly fileName: string
      /** In whole sentences. */
      readonly reason: string
    }

export interface TrashedRecord {
  readonly entry: CatalogueEntry
  /** RFC 3339. */
  readonly trashedAt: string
}

/** Something that is wrong with a library's files. */
export interface LibraryProblem {
  readonly kind:
    | 'damaged'
    | 'dangling'
    | 'missing-media'
    | 'wrong-media'
    | 'orphan'
    | 'duplicate'
    | 'conflict-copy'
  /** Path inside the library, with forward slashes. */
  readonly file: string
  /** In words, naming the place. */
  readonly reason: string
}

/** One sentence for people, the same in the window, on the command line and in the log. */
export function mediaFailureSentence(failure: MediaFailure): string {
  return failure.kind === 'not-a-picture'
    ? `${failure.fileName} was not taken in: ${failure.reason}`
    : failureSentence(failure)
}
