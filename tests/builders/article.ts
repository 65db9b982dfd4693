import { type Article, createArticle } from '../../core/article/article.ts'
import type { Document } from '../../core/document/document.ts'
import { morning } from './clock.ts'
import { aRecordId } from './record-id.ts'

export function anArticle(fields: Partial<Article> = {}): Article {
  return {
    ...createArticle({ id: aRecordId(1), now: morning }),
    headline: 'The library that never closes',
    standfirst: 'A town keeps its reading room open through the night.',
    body: aDocument('The lamps are lit at six.', 'Nobody is sent home.'),
    ...fields,
  }
}

/** One paragraph for each text. */
export function aDocument(...paragraphs: readonly string[]): Document {
  return {
    type: 'doc',
    content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  }
}
