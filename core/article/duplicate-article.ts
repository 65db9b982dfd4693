import type { Article } from './article.ts'

/**
 * What a copy of the article begins with: all that is written and decided about it, and nothing of its way to
 * the reader. `record:copy` gives it an id and its times.
 */
export function duplicateOf(article: Article): Article {
  return {
    ...freshCopy(article),
    headline: article.headline === '' ? '' : `${article.headline} (copy)`,
  }
}

/** A new article as a template has it. */
export function articleFromTemplate(template: Article): Article {
  return { ...freshCopy(template), isTemplate: false }
}

function freshCopy(article: Article): Article {
  return {
    ...article,
    slug: '',
    status: 'draft',
    address: null,
    canonicalAddress: null,
    publishedAt: null,
    embargoUntil: null,
    dueOn: null,
    statusChanges: [],
    done: [],
    waivers: [],
    approval: null,
  }
}
