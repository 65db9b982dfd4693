import type { Article } from '../article/article.ts'
import { untitled } from '../library/library-record.ts'

/** The headline, or the name to show where it is still empty. */
export function articleHeadline({ headline }: Pick<Article, 'headline'>): string {
  return headline.trim() === '' ? untitled('article') : headline
}
