import type { DeskKind } from '../../core/library/library-record.ts'

/** The word of the command line for all records of a kind. */
export const kindsByWord = {
  articles: 'article',
  threads: 'thread',
  authors: 'author',
  editions: 'edition',
} as const satisfies Record<string, DeskKind>
