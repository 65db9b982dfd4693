import type { Article } from '../../core/article/article.ts'
import { anArticle } from '../builders/article.ts'
import { aRecordId } from '../builders/record-id.ts'

/** Articles that are written at the same time, each in an order of its own. */
export const lanes: readonly number[] = [1, 2, 3]

/** The headline counts the saves. */
export function articleOfLane(lane: number): Article {
  return anArticle({ id: aRecordId(1000 + lane), headline: '0' })
}
