import type { AnyId } from '../../core/library/record-id.ts'
import { focusHeadline } from '../desk/focus-page.ts'
import type { ArticleActs } from './article-acts.ts'

/** Makes an article of a template; what it is to be called is written first. */
export async function newFromTemplate(
  acts: Pick<ArticleActs, 'newFrom'>,
  template: AnyId,
): Promise<void> {
  if (await acts.newFrom(template)) await focusHeadline()
}
