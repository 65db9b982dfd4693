import { z } from 'zod'

import { failure, type Result, success } from '../../result.ts'
import { type Audience, everyone } from '../../thread/audience.ts'
import { timestampSchema } from '../../timestamp.ts'
import { emptyPostDraft, type PostImageDraft } from '../import-proposal.ts'
import { picturePlace } from '../local-picture.ts'
import { mastodonText } from './mastodon-text.ts'
import type { NetworkPost } from './network-post.ts'

export interface MastodonPosts {
  readonly posts: readonly NetworkPost[]
  /** How the ids of the account's own posts begin. */
  readonly ownPosts: string
  readonly boosts: number
  /** Posts that only the people named in them could read. */
  readonly private: number
}

const outboxSchema = z.object({
  id: z.string().optional(),
  type: z.literal('OrderedCollection'),
  orderedItems: z.array(z.unknown()),
})

/** Whether the value is the `outbox.json` of a Mastodon archive. */
export function isMastodonOutbox(value: unknown): boolean {
  return outboxSchema.safeParse(value).success
}

/** The failure names what is wrong in the file. */
export function readMastodonOutbox(value: unknown): Result<MastodonPosts, string> {
  const outbox = outboxSchema.safeParse(value)
  if (!outbox.success) return failure('it is not the outbox of an account')
  const notes: Note[] = []
  let boosts = 0
  let others = 0
  for (const [at, item] of outbox.data.orderedItems.entries()) {
    const activity = activitySchema.safeParse(item)
    if (!activity.success)
      return failure(`entry ${at + 1} of it is not written as Mastodon writes posts`)
    if (activity.data.type !== 'Create') {
      boosts += 1
      continue
    }
    const note = noteSchema.safeParse(activity.data.object)
    if (!note.success)
      return failure(`entry ${at + 1} of it is not written as Mastodon writes posts`)
    if (isForReaders(note.data)) notes.push(note.data)
    else others += 1
  }
  const [first] = notes
  if (first === undefined) return failure('there is no post in it that readers could see')
  return success({
    posts: [...new Map(notes.map((note) => [note.id, note])).values()].map(postOf),
    ownPosts: first.id.slice(0, first.id.lastIndexOf('/') + 1),
    boosts,
    private: others,
  })
}

const activitySchema = z.object({ type: z.string(), object: z.unknown().optional() })

const collectionSchema = z
  .object({ totalItems: z.int().min(0) })
  .optional()
  .catch(undefined)

const audience = z.array(z.string()).catch([]).default([])

const noteSchema = z.object({
  id: z.string().regex(/^https?:\/\/.+\//u),
  type: z.string(),
  content: z.string(),
  contentMap: z.record(z.string(), z.string()).catch({}).default({}),
  summary: z.string().nullish(),
  inReplyTo: z.string().nullish(),
  url: z.string().nullish(),
  published: z.string(),
  to: audience,
  cc: audience,
  attachment: z
    .array(
      z.object({
        mediaType: z.string().catch(''),
        url: z.string(),
        name: z.string().nullish(),
      }),
    )
    .catch([])
    .default([]),
  tag: z
    .array(z.object({ type: z.string(), href: z.string().catch(''), name: z.string().catch('') }))
    .catch([])
    .default([]),
  quote: z.unknown().optional(),
  quoteUri: z.unknown().optional(),
  likes: collectionSchema,
  shares: collectionSchema,
})

type Note = z.infer<typeof noteSchema>

function isForReaders({ to, cc }: Note): boolean {
  return [...to, ...cc].some((reader) => isEverybody(reader) || reader.endsWith('/followers'))
}

function visibilityOf({ to, cc }: Note): Audience['visibility'] {
  if (to.some(isEverybody)) return 'public'
  return cc.some(isEverybody) ? 'unlisted' : 'followers'
}

function isEverybody(reader: string): boolean {
  return /#Public$|^(?:as:)?Public$/u.test(reader)
}

function postOf(note: Note): NetworkPost {
  const mentions = new Map(
    note.tag.flatMap(({ type, href, name }) => (type === 'Mention' ? [[href, name]] : [])),
  )
  const { text, links } = mastodonText(note.content, mentions)
  const pictures = note.attachment.filter(({ mediaType }) => mediaType.startsWith('image/'))
  const isDated = timestampSchema.safeParse(note.published).success
  const quoted = [note.quote, note.quoteUri].find((address) => typeof address === 'string')
  const quote =
    quoted === undefined ? null : { address: quoted, contentId: null, author: '', text: '' }
  return {
    address: note.id,
    parent: note.inReplyTo ?? null,
    root: null,
    audience: { ...everyone, visibility: visibilityOf(note) },
    language: Object.keys(note.contentMap)[0] ?? null,
    draft: {
      ...emptyPostDraft,
      text,
      links,
      images: pictures.map(({ name, url }) => ({ alt: name ?? '', path: picturePath(url) })),
      quote,
      warning: note.summary ?? '',
      addresses: { mastodon: note.url ?? note.id },
      publishedAt: isDated ? note.published : null,
      counts: countsOf(note),
    },
    notes: [
      ...(pictures.length < note.attachment.length
        ? ['It has video or sound, which is not kept.']
        : []),
      ...(note.type === 'Question'
        ? ['It asks a question; the answers to choose from are not kept.']
        : []),
    ],
  }
}

/** In an archive the address of a picture is its place in the archive. */
function picturePath(url: string): PostImageDraft['path'] {
  const place = picturePlace(url.replace(/^\/(?!\/)/u, ''))
  return place.kind === 'beside' ? place.path : null
}

/** Answers and quotes are not counted in an archive. */
function countsOf({ likes, shares }: Note): NetworkPost['draft']['counts'] {
  if (likes === undefined || shares === undefined) return null
  return { likes: likes.totalItems, reposts: shares.totalItems, replies: 0, quotes: 0 }
}
