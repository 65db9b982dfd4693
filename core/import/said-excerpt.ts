import { type Article, articleExcerpt } from '../article/article.ts'

/** What a file says of its text in short, where that is not what would be cut from the text anyway. */
export function saidExcerpt(
  said: string,
  text: Pick<Article, 'standfirst' | 'body'>,
): Article['excerpt'] {
  const derived = { kind: 'derived' } as const
  return said === '' || said === articleExcerpt({ ...text, excerpt: derived })
    ? derived
    : { kind: 'typed', text: said }
}
