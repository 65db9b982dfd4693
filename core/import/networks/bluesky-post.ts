import { z } from 'zod'

import { publishableAddress } from '../../address.ts'
import type { QuotedPost } from '../../thread/quoted-post.ts'
import { type LinkCard, type Post, type PostCounts, postLabels } from '../../thread/thread.ts'
import { timestampSchema } from '../../timestamp.ts'
import { emptyPostDraft, type PostImageDraft } from '../import-proposal.ts'
import type { PostGates } from './bluesky-gate-records.ts'
import type { NetworkPost } from './network-post.ts'
import { readableText } from './network-text.ts'

const referenceSchema = z.object({ uri: z.string(), cid: z.string().nullable().default(null) })

/** A post as Bluesky stores it, as far as it is read; what is strange in it is left out, not refused. */
export const blueskyPostSchema = z.object({
  text: z.string(),
  createdAt: z.string(),
  langs: z.array(z.string()).catch([]).default([]),
  reply: z.object({ root: referenceSchema, parent: referenceSchema }).nullish(),
  facets: z
    .array(
      z.object({
        index: z.object({ byteStart: z.number(), byteEnd: z.number() }),
        features: z.array(z.object({ $type: z.string(), uri: z.string().optional() })),
      }),
    )
    .catch([])
    .default([]),
  tags: z.array(z.string()).catch([]).default([]),
  labels: z
    .object({ values: z.array(z.object({ val: z.string() })) })
    .nullish()
    .catch(null),
  embed: z.unknown().optional(),
})

export type StoredBlueskyPost = z.infer<typeof blueskyPostSchema>

/** The post as a draft. `seenAt` stands in where the post's own time has no zone or is none. */
export function blueskyPost(
  uri: string,
  stored: StoredBlueskyPost,
  {
    counts,
    seenAt,
    gates,
    quoted = null,
  }: {
    readonly counts: PostCounts | null
    readonly seenAt: string | null
    readonly gates: PostGates
    /** What the quoted post says, where that is known. */
    readonly quoted?: Pick<QuotedPost, 'author' | 'text'> | null
  },
): NetworkPost {
  const ranges = stored.facets.flatMap(({ index, features }) => {
    const address = features.find(({ $type }) => $type === 'app.bsky.richtext.facet#link')?.uri
    return address === undefined ? [] : [{ start: index.byteStart, end: index.byteEnd, address }]
  })
  const { text, links, broken } = readableText(stored.text, ranges)
  const { images, card, quote, notes } = readEmbed(stored.embed)
  const publishedAt = [stored.createdAt, seenAt].find(
    (time) => timestampSchema.safeParse(time).success,
  )
  return {
    address: uri,
    parent: stored.reply?.parent.uri ?? null,
    root: stored.reply?.root.uri ?? null,
    audience: { visibility: 'public', mayReply: gates.mayReply, mayQuote: gates.mayQuote },
    language: stored.langs[0] ?? null,
    draft: {
      ...emptyPostDraft,
      text,
      links,
      images,
      card,
      labels: knownLabels(stored.labels?.values.map(({ val }) => val) ?? []),
      quote: quote === null ? null : { ...quote, ...quoted },
      addresses: { bluesky: shownAddress(uri) },
      publishedAt: publishedAt ?? null,
      counts,
    },
    notes: [
      ...notes,
      ...gates.notes,
      ...(broken > 0 ? ['A link covers no whole words of the text; its address is lost.'] : []),
      ...(stored.tags.length > 0
        ? ['Tags that stand outside the text are not kept; write them into it.']
        : []),
      ...(publishedAt === undefined ? ['Its time has no zone; it is left out.'] : []),
    ],
  }
}

/** Labels of other services are theirs to make. */
function knownLabels(labels: readonly string[]): Post['labels'] {
  return postLabels.filter((label) => labels.includes(label))
}

/** Where readers see the post. */
function shownAddress(uri: string): string {
  const [, account = '', key = ''] = /^at:\/\/([^/]+)\/[^/]+\/([^/]+)$/u.exec(uri) ?? []
  return account === '' ? uri : `https://bsky.app/profile/${account}/post/${key}`
}

interface ReadEmbed {
  readonly images: readonly PostImageDraft[]
  readonly card: LinkCard | null
  readonly quote: QuotedPost | null
  readonly notes: readonly string[]
}

const nothing: ReadEmbed = { images: [], card: null, quote: null, notes: [] }

const describedSchema = z.object({ alt: z.string().catch('') })

const embedSchema = z.discriminatedUnion('$type', [
  z.object({
    $type: z.literal('app.bsky.embed.images'),
    images: z.array(describedSchema),
  }),
  z.object({ $type: z.literal('app.bsky.embed.gallery'), items: z.array(describedSchema) }),
  z.object({ $type: z.literal('app.bsky.embed.video'), alt: z.string().optional() }),
  z.object({
    $type: z.literal('app.bsky.embed.external'),
    external: z.object({
      uri: z.string(),
      title: z.string().catch(''),
      description: z.string().catch(''),
      thumb: z.unknown().optional(),
    }),
  }),
  z.object({ $type: z.literal('app.bsky.embed.record'), record: referenceSchema }),
  z.object({
    $type: z.literal('app.bsky.embed.recordWithMedia'),
    record: z.object({ record: referenceSchema }),
    media: z.unknown().optional(),
  }),
])

function readEmbed(value: unknown): ReadEmbed {
  if (value === undefined || value === null) return nothing
  const parsed = embedSchema.safeParse(value)
  if (!parsed.success)
    return {
      ...nothing,
      notes: ['Something below the post is of a kind that Copydesk does not know; it is left out.'],
    }
  const embed = parsed.data
  switch (embed.$type) {
    case 'app.bsky.embed.images':
      return pictures(embed.images)
    case 'app.bsky.embed.gallery':
      return pictures(embed.items)
    case 'app.bsky.embed.video':
      return { ...nothing, notes: ['Its video is not kept.'] }
    case 'app.bsky.embed.external':
      return linkCard(embed.external)
    case 'app.bsky.embed.record':
      return { ...nothing, quote: quoteOf(embed.record) }
    case 'app.bsky.embed.recordWithMedia': {
      return { ...readEmbed(embed.media), quote: quoteOf(embed.record.record) }
    }
  }
}

/** What the quoted post says is not in the record that quotes it. */
function quoteOf({ uri, cid }: z.infer<typeof referenceSchema>): QuotedPost {
  return { address: uri, contentId: cid, author: '', text: '' }
}

function pictures(images: readonly { readonly alt: string }[]): ReadEmbed {
  return {
    images: images.map(({ alt }) => ({ alt, path: null })),
    card: null,
    quote: null,
    notes: ['The pictures are not in the file; their descriptions are kept.'],
  }
}

function linkCard({
  uri,
  title,
  description,
  thumb,
}: {
  readonly uri: string
  readonly title: string
  readonly description: string
  readonly thumb?: unknown
}): ReadEmbed {
  const hasPicture = thumb !== undefined && thumb !== null
  return {
    images: [],
    card: { address: publishableAddress(uri), title, description, image: null },
    quote: null,
    notes: hasPicture ? ['The picture of its link card is not in the file.'] : [],
  }
}
