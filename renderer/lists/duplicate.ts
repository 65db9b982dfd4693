import type { AnyId } from '../../core/library/record-id.ts'
import { focusHeadline } from '../desk/focus-page.ts'
import type { ArticleActs } from './article-acts.ts'

/** Makes a copy of an article; what it is to be called is written first. */
export async function duplicate(
  acts: Pick<ArticleActs, 'duplicate'>,
  article: AnyId,
): Promise<void> {
  if (await acts.duplicate(article)) await focusHeadline()
}
