import { addressTrouble } from '../address.ts'
import type { Article } from '../article.ts'
import type { Block } from '../document.ts'
import { allBlocks } from '../document/inner-blocks.ts'
import { allLines } from '../document/lines.ts'
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
  const inLines = allLines(body)
    .flat()
    .flatMap((inline) =>
      inline.type === 'text'
        ? (inline.marks ?? []).flatMap((mark) =>
            mark.type === 'link' ? [{ text: inline.text, href: mark.attrs.href }] : [],
          )
        : [],
    )
  return [...inLines, ...allBlocks(body).flatMap(boxLink)]
}

/** Where a card or a reference leads; one that is still to be written leads nowhere yet. */
function boxLink(block: Block): readonly PlacedLink[] {
  if (block.type !== 'card' && block.type !== 'embed') return []
  const { address, title } = block.attrs
  return address === '' ? [] : [{ text: title === '' ? address : title, href: address }]
}
