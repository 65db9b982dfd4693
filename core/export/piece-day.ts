import type { Article } from '../article/article.ts'
import type { Day } from '../timestamp.ts'
import type { PageWords } from './words/page-words.ts'

/** The day of a piece as a listing names it; null where it is unknown, or that of all its pieces. */
export function pieceDay(
  { publishedAt }: Article,
  sharedDay: Day | null,
  words: PageWords,
): string | null {
  const isShared = sharedDay !== null && publishedAt?.startsWith(sharedDay) === true
  return publishedAt === null || isShared ? null : words.date(publishedAt)
}
