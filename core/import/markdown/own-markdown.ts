import type { Heading, Root, RootContent } from 'mdast'
import { z } from 'zod'

import { type BylineName, parsePrintedName } from '../../article/byline.ts'
import { editionName } from '../../export/site/site.ts'
import { networks } from '../../networks/network.ts'
import { daySchema } from '../../timestamp.ts'
import { authorDraft, type ImportDrafts, noDrafts } from '../import-proposal.ts'
import { draftListed, pagesNote } from '../listed-articles.ts'
import { picturePlace } from '../local-picture.ts'
import { plainText } from './plain-markdown.ts'

/** The person or the edition of which this program wrote the file; null for the file of an article. */
export function readOwnMarkdown(
  head: ReadonlyMap<string, unknown>,
  { children }: Root,
): ImportDrafts | null {
  const facts = factsSchema.safeParse(Object.fromEntries(head))
  if (!facts.success) return null
  switch (facts.data.copydesk) {
    case 'person':
      return person(facts.data, children)
    case 'edition':
      return edition(facts.data, children)
  }
}

const words = z.string().default('')

const factsSchema = z.discriminatedUnion('copydesk', [
  z.looseObject({
    copydesk: z.literal('person'),
    name: words,
    post_nominals: words,
    role: words,
    organisation: words,
    bio: words,
    portrait: words,
    portrait_alt: words,
    links: z.array(z.string()).default([]),
    handles: z.array(z.string()).default([]),
  }),
  z.looseObject({
    copydesk: z.literal('edition'),
    title: words,
    number: words,
    date: words,
    featured: words,
  }),
])

type Facts = z.infer<typeof factsSchema>
type Person = Extract<Facts, { copydesk: 'person' }>
type EditionFacts = Extract<Facts, { copydesk: 'edition' }>

function person(facts: Person, content: readonly RootContent[]): ImportDrafts {
  const place = facts.portrait === '' ? null : picturePlace(facts.portrait)
  const portrait = place?.kind === 'beside' ? place.path : null
  const text = textOf(content)
  return {
    ...noDrafts,
    authors: [
      authorDraft({
        key: 'author 1',
        name: facts.name,
        postNominals: facts.post_nominals,
        role: facts.role,
        organisation: facts.organisation,
        shortBio: facts.bio,
        longBio: squeezed(text) === squeezed(facts.bio) ? '' : text,
        portrait,
        links: facts.links,
        handles: Object.fromEntries(facts.handles.flatMap(handleOf)),
      }),
    ],
    media:
      portrait === null
        ? []
        : [{ path: portrait, alt: facts.portrait_alt, caption: '', credit: '' }],
  }
}

/** `mastodon: @imke@sea.example` */
function handleOf(line: string): readonly (readonly [string, string])[] {
  const network = networks.find((each) => line.startsWith(`${each}: @`))
  return network === undefined ? [] : [[network, line.slice(`${network}: @`.length)]]
}

function textOf(content: readonly RootContent[]): string {
  return content
    .map((block) =>
      'children' in block
        ? block.children.map((piece) => (piece.type === 'break' ? '\n' : plainText(piece))).join('')
        : plainText(block),
    )
    .join('\n\n')
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}

/** A heading that is a link begins a piece; what stands above the first heading introduces the edition. */
function edition(facts: EditionFacts, content: readonly RootContent[]): ImportDrafts {
  const first = content.findIndex(({ type }) => type === 'heading')
  const end = first === -1 ? content.length : first
  const pieces = content.flatMap((block, at) =>
    isPieceHeading(block) ? [pieceBelow(block, content.slice(at + 1))] : [],
  )
  const { authors, articles } = draftListed(pieces, {})
  const keys = articles.map(({ key }) => key)
  const { title, number, featured } = facts
  const day = daySchema.safeParse(facts.date)
  return {
    ...noDrafts,
    authors,
    articles,
    editions: [
      {
        title: title === editionName({ title: '', number }) ? '' : title,
        number,
        date: day.success ? day.data : null,
        introduction: textOf(content.slice(0, end)),
        featured: featured === '' ? null : (keys[0] ?? null),
        articles: featured === '' ? keys : keys.slice(1),
      },
    ],
    notes: [pagesNote],
  }
}

function isPieceHeading(block: RootContent): block is Heading {
  return (
    block.type === 'heading' && block.children.length === 1 && block.children[0]?.type === 'link'
  )
}

function pieceBelow(heading: Heading, below: readonly RootContent[]) {
  const next = below.findIndex(({ type }) => type === 'heading')
  const lines = next === -1 ? below : below.slice(0, next)
  const names = namesOn(lines[0])
  const others = names.length > 0 ? lines.slice(1) : lines
  return {
    headline: squeezed(plainText(heading)),
    names,
    excerpt: others
      .slice(0, -1)
      .map((line) => squeezed(plainText(line)))
      .join(' '),
  }
}

/** A line of nothing but names in italics. */
function namesOn(line: RootContent | undefined): readonly BylineName[] {
  if (line?.type !== 'paragraph') return []
  const isByline = line.children.every(
    (piece) =>
      piece.type === 'emphasis' || (piece.type === 'text' && /^(?:, | and )$/u.test(piece.value)),
  )
  return isByline
    ? line.children
        .filter(({ type }) => type === 'emphasis')
        .map((name) => parsePrintedName(plainText(name)))
    : []
}
