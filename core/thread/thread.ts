import { z } from 'zod'

import { approvalSchema } from '../library/approval.ts'
import { mediaIdSchema, type RecordId, recordIdSchema } from '../library/record-id.ts'
import { waiverSchema } from '../library/waiver.ts'
import { networkSchema } from '../networks/network.ts'
import { type Timestamp, timestampSchema } from '../timestamp.ts'
import { audienceSchema, everyone } from './audience.ts'
import { postMentionSchema } from './post-mention.ts'
import { postVariantSchema } from './post-variant.ts'
import { promotedPassageSchema } from './promoted-passage.ts'
import { quotedPostSchema } from './quoted-post.ts'

export const numberingStyles = ['none', '1/7', '1/', '(1/7)', '[1/7]'] as const
export const numberingPlaces = ['start', 'end', 'own-line'] as const

export const numberingSchema = z
  .strictObject({ style: z.enum(numberingStyles), place: z.enum(numberingPlaces) })
  .readonly()

/** How the posts of a thread are numbered; the number is never part of a post's text. */
export type Numbering = z.infer<typeof numberingSchema>

export const postImageSchema = z
  .strictObject({
    id: recordIdSchema,
    /** Null while only the description of the picture is known. */
    media: mediaIdSchema.nullable(),
    alt: z.string(),
    /** The person of the library who owes the alt text. */
    altOwedBy: recordIdSchema.nullable(),
  })
  .readonly()

export type PostImage = z.infer<typeof postImageSchema>

export const linkCardSchema = z
  .strictObject({
    /** Null while the address is unknown; never guessed. */
    address: z.string().nullable(),
    title: z.string(),
    description: z.string(),
    image: mediaIdSchema.nullable(),
  })
  .readonly()

/** A link shown as a box below a post. */
export type LinkCard = z.infer<typeof linkCardSchema>

export const shownLinkSchema = z
  .strictObject({
    /** The link as it stands in the post's text, for example `example.org/reports/att...`. */
    text: z.string().min(1),
    /** The whole address behind it; null means: unknown. */
    address: z.string().nullable(),
  })
  .readonly()

/** A link whose text in the post is not its address. */
export type ShownLink = z.infer<typeof shownLinkSchema>

export const postCountsSchema = z
  .strictObject({
    likes: z.int().min(0),
    reposts: z.int().min(0),
    replies: z.int().min(0),
    quotes: z.int().min(0),
  })
  .readonly()

export type PostCounts = z.infer<typeof postCountsSchema>

export const postLabels = ['sexual', 'nudity', 'porn', 'graphic-media'] as const

export const postSchema = z
  .strictObject({
    id: recordIdSchema,
    /** Without its number. */
    text: z.string(),
    /** A post that the thread once had and that was not found: its place and number are kept. */
    missing: z.boolean(),
    /** At most one a network. */
    variants: z.array(postVariantSchema).readonly(),
    links: z.array(shownLinkSchema).readonly(),
    mentions: z.array(postMentionSchema).readonly(),
    /** What readers are told before they see the post; empty: nothing. */
    warning: z.string(),
    /** What the author says of the pictures. */
    labels: z.array(z.enum(postLabels)).readonly(),
    images: z.array(postImageSchema).readonly(),
    card: linkCardSchema.nullable(),
    quote: quotedPostSchema.nullable(),
    /** The words of an article that the post was made of. */
    passage: promotedPassageSchema.nullable(),
    /** Where it was published; an empty address is not known yet. */
    addresses: z.partialRecord(networkSchema, z.string()).readonly(),
    publishedAt: timestampSchema.nullable(),
    counts: postCountsSchema.nullable(),
  })
  .readonly()

export type Post = z.infer<typeof postSchema>

export const threadSchema = z
  .strictObject({
    kind: z.literal('thread'),
    id: recordIdSchema,
    title: z.string(),
    networks: z.array(networkSchema).readonly(),
    /** BCP 47, for example `en-GB`. */
    language: z.string().min(2),
    /** Further languages that the posts are written in. */
    otherLanguages: z.array(z.string().min(2)).readonly(),
    audience: audienceSchema,
    numbering: numberingSchema,
    /** How the posts are numbered on networks that want it otherwise. */
    numberingOn: z.partialRecord(networkSchema, numberingSchema).readonly(),
    posts: z.array(postSchema).readonly(),
    /** The article or edition that the thread speaks of. */
    promotes: recordIdSchema.nullable(),
    /** Findings that stand for a reason. */
    waivers: z.array(waiverSchema).readonly(),
    /** Null until somebody approved it. */
    approval: approvalSchema.nullable(),
    createdAt: timestampSchema,
    updatedAt: timestampSchema,
  })
  .readonly()

/** Posts in reading order, meant for one or more networks. */
export type Thread = z.infer<typeof threadSchema>

/** What a thread is given that nobody has thought about. */
export const plainThread = {
  otherLanguages: [],
  audience: everyone,
  numberingOn: {},
} as const satisfies Partial<Thread>

/** What is said of a post of which nothing is known yet. */
export const emptyPost = {
  text: '',
  missing: false,
  variants: [],
  links: [],
  mentions: [],
  warning: '',
  labels: [],
  images: [],
  card: null,
  quote: null,
  passage: null,
  addresses: {},
  publishedAt: null,
  counts: null,
} as const satisfies Omit<Post, 'id'>

export function createPost({ id, text = '' }: { id: RecordId; text?: string }): Post {
  return { id, ...emptyPost, text }
}

export function createThread({
  id,
  firstPost,
  now,
}: {
  id: RecordId
  firstPost: RecordId
  now: Timestamp
}): Thread {
  return {
    kind: 'thread',
    id,
    title: '',
    networks: ['bluesky'],
    language: 'en-GB',
    ...plainThread,
    numbering: { style: '1/7', place: 'end' },
    posts: [createPost({ id: firstPost })],
    promotes: null,
    waivers: [],
    approval: null,
    createdAt: now,
    updatedAt: now,
  }
}
