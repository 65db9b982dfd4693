import type { RecordKind } from '../library/library-record.ts'
import type { AnyId } from '../library/record-id.ts'
import type { ExcerptPiece } from './marked-excerpt.ts'

/** The window shows so many; more words find the rest. */
export const mostHits = 50

/** A record in which everything that was looked for stands. */
export interface SearchHit {
  readonly id: AnyId
  readonly kind: RecordKind
  readonly title: string
  /** New articles begin with it; it is none itself. */
  readonly isTemplate: boolean
  /** What the text is called in which it stands: `Headline`, `Post 3`. */
  readonly place: string
  readonly excerpt: readonly ExcerptPiece[]
}

export interface SearchAnswer {
  /** The best first. */
  readonly hits: readonly SearchHit[]
  /** There are more than are shown. */
  readonly isCut: boolean
  /** The words of the library that were taken for one that it doesn't have. */
  readonly taken: readonly { readonly typed: string; readonly words: readonly string[] }[]
}
