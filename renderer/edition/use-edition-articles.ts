import { useMemo } from 'react'

import type { Edition } from '../../core/edition/edition.ts'
import { useDeskState } from '../desk/desk-context.ts'
import { type EditionArticle, editionArticle } from './edition-article.ts'

export interface EditionArticles {
  readonly featured: EditionArticle | null
  readonly others: readonly EditionArticle[]
}

/** The edition's articles as the library has them now. */
export function useEditionArticles({
  featured,
  articles,
}: Pick<Edition, 'featured' | 'articles'>): EditionArticles {
  const overview = useDeskState((state) => state.overview)
  return useMemo(
    () => ({
      featured: featured === null ? null : editionArticle(overview, featured),
      others: articles.filter((id) => id !== featured).map((id) => editionArticle(overview, id)),
    }),
    [overview, featured, articles],
  )
}
