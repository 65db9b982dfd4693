import type { DeskKind } from '../../core/library-record.ts'

/** The word of the command line for all records of a kind. */
export const kindsByWord = {
  articles: 'article',
  threads: 'thread',
  authors: 'author',
  editions: 'edition',
} as const satisfies Record<string, DeskKind>

/** `1 article`, `3 people`. */
export function countedKind(count: number, kind: DeskKind): string {
  const words: Readonly<Record<DeskKind, readonly [string, string]>> = {
    article: ['article', 'articles'],
    thread: ['thread', 'threads'],
    author: ['person', 'people'],
    edition: ['edition', 'editions'],
  }
  const [one, several] = words[kind]
  return counted(count, one, several)
}

/** `1 file`, `3 files`. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`
}
