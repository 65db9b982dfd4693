import type { Article } from '../../../core/article/article.ts'
import { useDeskTools } from '../../desk/desk-context.ts'
import type { OpenRecord } from '../../desk/open-record.ts'
import { type Review, reviewOf } from './review.ts'

export function useReview(open: OpenRecord<Article>): Review {
  return reviewOf(open, useDeskTools())
}
