import { articleExcerpt } from '../article.ts'
import { type Edition, editionArticles } from '../edition.ts'
import { articleHeadline } from '../export/article-headline.ts'
import type { ExportSource } from '../export/export-source.ts'
import { listedArticles } from '../export/site.ts'
import type { Rule, Trouble } from './rule.ts'

export const editionRules: readonly Rule<Edition>[] = [
  {
    id: 'edition-title-missing',
    severity: 'warning',
    explanation: 'The listing page needs a name at its top. Write a title or a number.',
    find: missingTitle,
  },
  {
    id: 'edition-empty',
    severity: 'error',
    explanation: 'There is nothing to publish yet. Add the articles of this edition.',
    find: noArticles,
  },
  {
    id: 'edition-article-missing',
    severity: 'error',
    explanation:
      'It would be missing from the listing. Restore it from the trash, or take it out of the edition.',
    find: missingArticles,
  },
  {
    id: 'edition-template',
    severity: 'error',
    explanation:
      'New articles begin with a template; it is never published and would be missing from the listing. Take it out, or make an article of the template.',
    find: templates,
  },
  {
    id: 'edition-featured-missing',
    severity: 'warning',
    explanation:
      'The listing page would begin like any list. Choose the article that leads the edition.',
    find: noFeatured,
  },
  {
    id: 'edition-article-twice',
    severity: 'warning',
    explanation: 'It will be listed once, at its first place. Take the other one out.',
    find: doubledArticles,
  },
  {
    id: 'edition-quotes-mixed',
    severity: 'note',
    explanation: 'They stand below each other on the listing page. One kind reads better.',
    find: mixedQuotes,
  },
]

function missingTitle({ title, number }: Edition): readonly Trouble[] {
  if (`${title}${number}`.trim() !== '') return []
  return [{ place: { field: 'title' }, message: 'The edition has neither a title nor a number.' }]
}

function noArticles(edition: Edition): readonly Trouble[] {
  if (editionArticles(edition).length > 0) return []
  return [{ place: { field: 'articles' }, message: 'The edition has no articles.' }]
}

function missingArticles(edition: Edition, { articles }: ExportSource): readonly Trouble[] {
  const all = editionArticles(edition)
  return [...new Set(all)]
    .filter((id) => !articles.has(id))
    .map((part) => ({
      place: { field: part === edition.featured ? 'featured' : 'articles', part },
      message: `Article ${all.indexOf(part) + 1} of the edition is not in the library any more.`,
    }))
}

function templates(edition: Edition, { articles }: ExportSource): readonly Trouble[] {
  const all = edition.featured === null ? edition.articles : [edition.featured, ...edition.articles]
  return [...new Set(all)].flatMap((part) => {
    const article = articles.get(part)
    if (article?.isTemplate !== true) return []
    return [
      {
        place: { field: part === edition.featured ? 'featured' : 'articles', part },
        message: `“${articleHeadline(article)}” is a template.`,
      },
    ]
  })
}

function noFeatured(edition: Edition): readonly Trouble[] {
  if (edition.featured !== null || edition.articles.length === 0) return []
  return [{ place: { field: 'featured' }, message: 'The edition has no featured article.' }]
}

function doubledArticles(edition: Edition, { articles }: ExportSource): readonly Trouble[] {
  const all = edition.featured === null ? edition.articles : [edition.featured, ...edition.articles]
  return [...new Set(all.filter((id, at) => all.indexOf(id) !== at))].map((part) => ({
    place: { field: 'articles', part },
    message: `“${articles.get(part)?.headline ?? 'An article'}” is in the edition twice.`,
  }))
}

/** Between pieces; what one piece mixes by itself is said of that piece. */
function mixedQuotes(edition: Edition, source: ExportSource): readonly Trouble[] {
  const listed = listedArticles(edition, source).map(
    (article) => `${article.headline} ${articleExcerpt(article)}`,
  )
  const curly = listed.filter((text) => /[‘’“”]/u.test(text)).length
  const straight = listed.filter((text) => /["']/u.test(text)).length
  if (curly === 0 || straight === 0 || listed.length === 1) return []
  return [
    {
      place: { field: 'articles' },
      message: `Headlines and excerpts mix straight quotes (${inPieces(straight)}) and curly ones (${inPieces(curly)}).`,
    },
  ]
}

function inPieces(count: number): string {
  return count === 1 ? 'in one piece' : `in ${count} pieces`
}
