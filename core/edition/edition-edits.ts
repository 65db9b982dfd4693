import type { RecordId } from '../library/record-id.ts'
import { insertAt } from '../lists/list-order.ts'
import { type Edition } from './edition.ts'

/** The edition with an article: the featured one while there is none, else the last of the others. */
export function addArticle(edition: Edition, article: RecordId): Edition {
  if (hasArticle(edition, article)) return edition
  return edition.featured === null
    ? { ...edition, featured: article }
    : { ...edition, articles: [...edition.articles, article] }
}

export function removeArticle(edition: Edition, article: RecordId): Edition {
  return {
    ...edition,
    featured: edition.featured === article ? null : edition.featured,
    articles: without(edition.articles, article),
  }
}

/** The edition with another featured article; the one before leads the others. */
export function featureArticle(edition: Edition, article: RecordId): Edition {
  if (edition.featured === article) return edition
  const others = without(edition.articles, article)
  return {
    ...edition,
    featured: article,
    articles: edition.featured === null ? others : [edition.featured, ...others],
  }
}

/** The edition without a featured article; the one there was leads the others. */
export function unfeatureArticle(edition: Edition): Edition {
  return edition.featured === null
    ? edition
    : {
        ...edition,
        featured: null,
        articles: [edition.featured, ...without(edition.articles, edition.featured)],
      }
}

/** The edition with the article at `position` of the others, counted from zero without it. */
export function moveArticle(edition: Edition, article: RecordId, position: number): Edition {
  if (!edition.articles.includes(article)) return edition
  return {
    ...edition,
    articles: insertAt(without(edition.articles, article), article, position),
  }
}

export function hasArticle(
  { featured, articles }: Pick<Edition, 'featured' | 'articles'>,
  article: RecordId,
): boolean {
  return featured === article || articles.includes(article)
}

function without(articles: readonly RecordId[], article: RecordId): readonly RecordId[] {
  return articles.filter((id) => id !== article)
}
