import { articleExcerpt } from '../article/article.ts'
import { type Edition, editionArticles } from '../edition/edition.ts'
import { articleHeadline } from '../export/article-headline.ts'
import type { ExportSource } from '../export/export-source.ts'
import { listedArticles } from '../export/site/site.ts'
import { isUnready, unreadySentence } from './readiness-rules.ts'
import type { FixableTrouble, Rule, Trouble } from './rule.ts'

export const editionRules: readonly Rule<Edition>[] = [
  {
    id: 'edition-title-missing',
    several: 'editions have neither a title nor a number',
    severity: 'warning',
    explanation: 'The listing page needs a name at its top. Write a title or a number.',
    find: missingTitle,
  },
  {
    id: 'edition-empty',
    several: 'editions have no articles',
    severity: 'error',
    explanation: 'There is nothing to publish yet. Add the articles of this edition.',
    find: noArticles,
  },
  {
    id: 'edition-article-missing',
    several: 'articles of the edition are not in the library any more',
    severity: 'error',
    explanation:
      'It would be missing from the listing. Restore it from the trash, or take it out of the edition.',
    find: missingArticles,
  },
  {
    id: 'edition-template',
    several: 'articles of the edition are templates',
    severity: 'error',
    explanation:
      'New articles begin with a template; it is never published and would be missing from the listing. Take it out, or make an article of the template.',
    find: templates,
  },
  {
    id: 'edition-featured-missing',
    several: 'editions have no featured article',
    severity: 'warning',
    explanation:
      'The listing page would begin like any list. Choose the article that leads the edition.',
    find: noFeatured,
  },
  {
    id: 'edition-article-twice',
    several: 'articles stand in the edition twice',
    severity: 'warning',
    explanation: 'It will be listed once, at its first place. Take the other one out.',
    find: doubledArticles,
  },
  {
    id: 'edition-date-missing',
    several: 'editions have no date',
    severity: 'note',
    explanation: 'Readers and feeds can’t tell when it came out. Give it a date.',
    find: ({ date }) =>
      date === null ? [{ place: { field: 'date' }, message: 'The edition has no date.' }] : [],
  },
  {
    id: 'edition-introduction-missing',
    several: 'editions have no introduction',
    severity: 'note',
    explanation: 'The listing page begins with the first piece. A sentence or two would lead in.',
    find: ({ introduction }) =>
      introduction.trim() === ''
        ? [{ place: { field: 'introduction' }, message: 'The edition has no introduction.' }]
        : [],
  },
  {
    id: 'edition-article-unready',
    several: 'editions have articles that are not ready',
    severity: 'warning',
    explanation: 'What is in the edition goes out as it stands. Make it ready, or take it out.',
    find: unreadyArticles,
  },
  {
    id: 'edition-quotes-mixed',
    several: 'editions mix straight and curly quotes',
    severity: 'note',
    explanation: 'They stand below each other on the listing page. One kind reads better.',
    find: mixedQuotes,
  },
]

function missingTitle({ title, number }: Edition): readonly FixableTrouble<Edition>[] {
  if (`${title}${number}`.trim() !== '') return []
  return [{ place: { field: 'title' }, message: 'The edition has neither a title nor a number.' }]
}

function noArticles(edition: Edition): readonly FixableTrouble<Edition>[] {
  if (editionArticles(edition).length > 0) return []
  return [{ place: { field: 'articles' }, message: 'The edition has no articles.' }]
}

function missingArticles(
  edition: Edition,
  { articles }: ExportSource,
): readonly FixableTrouble<Edition>[] {
  const all = editionArticles(edition)
  return [...new Set(all)]
    .filter((id) => !articles.has(id))
    .map((part) => ({
      place: { field: part === edition.featured ? 'featured' : 'articles', part },
      message: `Article ${all.indexOf(part) + 1} of the edition is not in the library any more.`,
      fix: {
        label: 'Take it out',
        isSafe: false,
        make: (before) => ({
          ...before,
          featured: before.featured === part ? null : before.featured,
          articles: before.articles.filter((id) => id !== part),
        }),
      },
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

function noFeatured(edition: Edition): readonly FixableTrouble<Edition>[] {
  if (edition.featured !== null || edition.articles.length === 0) return []
  return [{ place: { field: 'featured' }, message: 'The edition has no featured article.' }]
}

function unreadyArticles(edition: Edition, source: ExportSource): readonly Trouble[] {
  const waiting = listedArticles(edition, source).filter(isUnready)
  const [first] = waiting
  if (first === undefined) return []
  return [
    {
      place: { field: first.id === edition.featured ? 'featured' : 'articles', part: first.id },
      message:
        waiting.length === 1
          ? unreadySentence(first)
          : `${waiting.length} articles are not ready yet, the first of them “${articleHeadline(first)}”.`,
    },
  ]
}

function doubledArticles(
  edition: Edition,
  { articles }: ExportSource,
): readonly FixableTrouble<Edition>[] {
  const all = edition.featured === null ? edition.articles : [edition.featured, ...edition.articles]
  return [...new Set(all.filter((id, at) => all.indexOf(id) !== at))].map((part) => ({
    place: { field: 'articles', part },
    message: `“${articles.get(part)?.headline ?? 'An article'}” is in the edition twice.`,
    fix: {
      label: 'Take the other one out',
      isSafe: true,
      make: (before) => ({
        ...before,
        articles: [...new Set(before.articles)].filter((id) => id !== before.featured),
      }),
    },
  }))
}

/** Between pieces; what one piece mixes by itself is said of that piece. */
function mixedQuotes(edition: Edition, source: ExportSource): readonly FixableTrouble<Edition>[] {
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
