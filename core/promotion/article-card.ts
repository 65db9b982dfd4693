import { type Article, articleExcerpt } from '../article.ts'
import type { LinkCard } from '../thread.ts'

/** The link card of an article, made of what the article says of itself; its address may come later. */
export function articleCard(article: Article): LinkCard {
  const { social, search, headline, leadImage, address } = article
  return {
    address,
    title: social.title || search.title || headline,
    description: social.description || search.description || articleExcerpt(article),
    image: social.image ?? leadImage,
  }
}
