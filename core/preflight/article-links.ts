import { addressTrouble } from '../address.ts'
import type { Article } from '../article/article.ts'
import { type Block, type Document, documentSchema } from '../document/document.ts'
import { allBlocks } from '../document/inner-blocks.ts'
import { allLines } from '../document/lines.ts'
import { headingIds } from '../export/html/html-body.ts'
import { withoutTracking } from '../tracking-address.ts'
import type { Rule, FixableTrouble } from './rule.ts'

/** Where the links of an article lead. */
export const articleLinkRules: readonly Rule<Article>[] = [
  {
    id: 'link-unsafe',
    several: 'links can’t be published',
    severity: 'error',
    explanation:
      'Only web and mail addresses can be published. Put the right address in, or take the link off.',
    find: (article) => linksWith(article, 'unsafe'),
  },
  {
    id: 'link-incomplete',
    several: 'links are incomplete',
    severity: 'warning',
    explanation:
      'The link would be left out and its words kept. A web address begins with https://.',
    find: (article) => linksWith(article, 'incomplete'),
  },
  {
    id: 'link-leads-nowhere',
    several: 'links lead to headings that are not there',
    severity: 'warning',
    explanation: 'A click would do nothing. Link to a heading that is there, or take the link off.',
    find: deadAnchors,
  },
  {
    id: 'link-local',
    several: 'links lead to somebody’s own computer or network',
    severity: 'error',
    explanation: 'Nobody else can open it. Put the public address in, or take the link off.',
    find: localLinks,
  },
  {
    id: 'link-tracking',
    several: 'links follow their readers',
    severity: 'warning',
    explanation:
      'It tells others who clicked, and breaks when their campaign ends. Use the address without that part.',
    find: trackingLinks,
  },
  {
    id: 'link-says-nothing',
    several: 'links do not say where they lead',
    severity: 'warning',
    explanation:
      'Read by itself, as many readers do, it does not say where it leads. Link the words that do.',
    find: emptyWords,
  },
]

interface PlacedLink {
  readonly text: string
  readonly href: string
}

function linksWith(
  article: Article,
  trouble: 'unsafe' | 'incomplete',
): readonly FixableTrouble<Article>[] {
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

function deadAnchors(article: Article): readonly FixableTrouble<Article>[] {
  const ids = new Set(headingIds(article.body).values())
  return articleLinks(article)
    .filter(({ href }) => href.startsWith('#') && addressTrouble(href) === null)
    .filter(({ href }) => !ids.has(href.slice(1)))
    .map(({ text, href }) => ({
      place: { field: 'body', excerpt: text },
      message: `“${text}” links to “${href}”, and no heading has that name.`,
    }))
}

function localLinks(article: Article): readonly FixableTrouble<Article>[] {
  return articleLinks(article)
    .filter(({ href }) => localAddress.test(href))
    .map(({ text, href }) => ({
      place: { field: 'body', excerpt: text },
      message: `“${text}” links to “${href}”, which only this computer or its network can reach.`,
    }))
}

const localAddress =
  /^https?:\/\/(?:localhost|[^/:?#]+\.(?:local|internal|lan|test|invalid)|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[::1\])/iu

function trackingLinks(article: Article): readonly FixableTrouble<Article>[] {
  return articleLinks(article)
    .filter(({ href }) => withoutTracking(href) !== href)
    .map(({ text, href }) => ({
      place: { field: 'body', excerpt: text },
      message: `“${text}” links to an address that follows its readers; without that it is ${withoutTracking(href)}.`,
      fix: {
        label: 'Take that part off',
        isSafe: true,
        make: (before) => ({ ...before, body: untracked(before.body, href) }),
      },
    }))
}

function emptyWords(article: Article): readonly FixableTrouble<Article>[] {
  return articleLinks(article)
    .filter(({ text }) => saysNothing.test(text.trim()))
    .map(({ text }) => ({
      place: { field: 'body', excerpt: text },
      message: `A link says only “${text.trim()}”.`,
    }))
}

const saysNothing =
  /^(?:click )?(?:here|this|link|more|read more|this (?:link|page|article))[.!]?$/iu

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

/** Every link to the address leads there without being followed. */
function untracked(body: Document, href: string): Document {
  return documentSchema.parse(withAddress(body, { from: href, to: withoutTracking(href) }))
}

function withAddress(
  value: unknown,
  change: { readonly from: string; readonly to: string },
): unknown {
  if (Array.isArray(value)) return value.map((item) => withAddress(item, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      (name === 'href' || name === 'address') && part === change.from
        ? change.to
        : withAddress(part, change),
    ]),
  )
}
