import { graphemes } from '../graphemes.ts'
import type { MediaId } from '../library/record-id.ts'
import { type Article, articleExcerpt } from './article.ts'

/** How many graphemes a search result shows before it cuts: of most pages, for search engines measure in pixels. */
export const searchLengths = { title: 60, description: 155 } as const

export interface SearchResult {
  readonly title: string
  readonly description: string
}

export interface LinkCardPreview extends SearchResult {
  readonly image: MediaId | null
}

/** What a search engine is told; what was left empty is made from headline and excerpt. */
export function searchResult(article: Article): SearchResult {
  const { search, headline } = article
  return {
    title: search.title === '' ? headline : search.title,
    description: search.description === '' ? articleExcerpt(article) : search.description,
  }
}

/** What a card of a social network shows; what was left empty is made from headline, excerpt and lead picture. */
export function linkCard(article: Article): LinkCardPreview {
  const { social, headline, leadImage } = article
  return {
    title: social.title === '' ? headline : social.title,
    description: social.description === '' ? articleExcerpt(article) : social.description,
    image: social.image ?? leadImage,
  }
}

/** As it is printed where there is room for so many graphemes. */
export function cutTo(text: string, length: number): string {
  const characters = graphemes(text)
  if (characters.length <= length) return text
  return `${characters
    .slice(0, length - 1)
    .join('')
    .trimEnd()}…`
}
