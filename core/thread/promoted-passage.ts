import { z } from 'zod'

import type { Article } from '../article/article.ts'
import { blockText } from '../document/document-text.ts'
import { finalDocument } from '../document/final-document.ts'
import { recordIdSchema } from '../library/record-id.ts'

export const promotedPassageSchema = z
  .strictObject({
    article: recordIdSchema,
    /** The words of the article as they were when the post was made of them. */
    text: z.string().min(1),
  })
  .readonly()

/** Where in an article a post comes from. */
export type PromotedPassage = z.infer<typeof promotedPassageSchema>

/** Whether the words still stand in the article; white space doesn't count. */
export function standsInArticle({ text }: PromotedPassage, article: Article): boolean {
  const blocks = finalDocument(article.body).content.map((block) => blockText(block))
  const parts = [article.headline, article.standfirst, ...blocks]
  return parts.some((part) => folded(part).includes(folded(text)))
}

function folded(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}
