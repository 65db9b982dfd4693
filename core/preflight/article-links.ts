import { addressTrouble } from '../address.ts'
import type { Article } from '../article.ts'
import { allBlocks } from '../document.ts'
import { headingIds } from '../export/html-body.ts'
import type { Rule, Trouble } from './rule.ts'

/** Where the links of an article lead. */
export const articleLinkRules: readonly Rule<Article>[] = [
  {
    id: 'link-unsafe',
    severity: 'error',
    explanation:
      'Only web and mail addresses can be published. Put the right address in, or take the link off.',
    find: (article) => linksWith(article, 'unsafe'),
  },
  {
    id: 'link-incomplete',
    severity: 'warning',
    explanation:
      'The link would be left out and its words kept. A web address begins with https://.',
    find: (article) => linksWith(article, 'incomplete'),
  },
  {
    id: 'link-leads-nowhere',
    severity: 'warning',
    explanation: 'A click would do nothing. Link to a heading that is there, or take the link off.',
    find: deadAnchors,
  },
]

interface PlacedLink {
  readonly text: string
  readonly href: string
}

function linksWith(article: Article, trouble: 'unsafe' | 'incomplete'): readonly Trouble[] {
  return articleLinks(article)
    .filter(({ href }) => addressTrouble(href) === trouble)
    .map(({ text, href }) => ({
      place: { field: 'body', excerpt: text },
      message:
        trouble === 'unsafe'
          ? `“${text}” links to “${href}”, which can’t be published.`
          : `“${text}” links to “${href}”, which is not a whole address.`,
    }))
}

function deadAnchors(article: Article): readonly Trouble[] {
  const ids = new Set(headingIds(article.body).values())
  return articleLinks(article)
    .filter(({ href }) => href.startsWith('#') && addressTrouble(href) === null)
    .filter(({ href }) => !ids.has(href.slice(1)))
    .map(({ text, href }) => ({
      place: { field: 'body', excerpt: text },
      message: `“${text}” links to “${href}”, and no heading has that name.`,
    }))
}

function articleLinks({ body }: Article): readonly PlacedLink[] {
  return allBlocks(body).flatMap((block) => {
    if (block.type !== 'paragraph' && block.type !== 'heading') return []
    return (block.content ?? []).flatMap((inline) =>
      inline.type === 'text'
        ? (inline.marks ?? []).flatMap((mark) =>
            mark.type === 'link' ? [{ text: inline.text, href: mark.attrs.href }] : [],
          )
        : [],
    )
  })
}
