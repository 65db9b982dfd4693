import { publishableAddress } from '../address.ts'
import { countGraphemes } from '../graphemes.ts'
import type { CatalogueEntry } from '../library/catalogue-entry.ts'
import { untitled } from '../library/library-record.ts'
import { articleWithSlug } from '../lists/completion.ts'
import { type Article, articleSlug } from './article.ts'
import { deriveExcerpt, excerptLength } from './excerpt.ts'

/** The other article that has this one's slug, as a sentence; null while nobody else has it. */
export function slugRemark(
  article: Pick<Article, 'id' | 'slug' | 'headline' | 'language' | 'isTemplate'>,
  entries: readonly CatalogueEntry[],
): string | null {
  const isNamed = article.slug !== '' || article.headline.trim() !== ''
  if (!isNamed || article.isTemplate) return null
  const other = articleWithSlug(entries, { id: article.id, slug: articleSlug(article) })
  return other === undefined ? null : `“${other.title || untitled('article')}” has it already.`
}

export function embargoRemark({
  publishedAt,
  embargoUntil,
}: Pick<Article, 'publishedAt' | 'embargoUntil'>): string | null {
  if (publishedAt === null || embargoUntil === null) return null
  return Date.parse(publishedAt) < Date.parse(embargoUntil)
    ? 'It would be published before the embargo ends.'
    : null
}

export function addressRemark(address: string | null): string | null {
  return address === null || publishableAddress(address) !== null
    ? null
    : 'This is no whole address, so pages leave it out. Begin it with https://'
}

export function excerptRemark(article: Pick<Article, 'excerpt'>): string | null {
  if (article.excerpt.kind === 'derived') return null
  const cut = deriveExcerpt(article.excerpt.text)
  return countGraphemes(article.excerpt.text) <= excerptLength
    ? null
    : `A listing has room for ${excerptLength} characters and cuts it: “${cut}”`
}
