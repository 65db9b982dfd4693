import { type Article, articleExcerpt } from './article.ts'

/** What an excerpt that nobody wrote is made of. */
export type ExcerptSource = 'whole-standfirst' | 'long-standfirst' | 'text' | 'nothing'

export function excerptSource({
  standfirst,
  body,
}: Pick<Article, 'standfirst' | 'body'>): ExcerptSource {
  const excerpt = articleExcerpt({ excerpt: { kind: 'derived' }, standfirst, body })
  if (excerpt === '') return 'nothing'
  if (standfirst.trim() === '') return 'text'
  return excerpt === standfirst.replaceAll(/\s+/gu, ' ').trim()
    ? 'whole-standfirst'
    : 'long-standfirst'
}
