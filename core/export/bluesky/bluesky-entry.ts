import type { PublishedPost } from '../../networks/published-posts.ts'
import type { Thread } from '../../thread/thread.ts'
import type { Timestamp } from '../../timestamp.ts'
import { picturePath } from '../picture.ts'
import { type BlueskyReference, type ChosenEmbed, embedOf } from './bluesky-embed.ts'
import type { BlueskyOptions } from './bluesky-options.ts'
import { type BlueskyPostRecord, type BlueskyReply, blueskyRecord } from './bluesky-record.ts'
import { recordCid } from './record-cid.ts'
import { recordKey } from './record-key.ts'

/** One post of `posts.json`. */
export interface BlueskyEntry {
  /** Its place in the thread, from one. */
  readonly position: number
  readonly number: string | null
  /** The position of the post that it answers; null for the first. */
  readonly replyTo: number | null
  /** Null without a DID. */
  readonly reference: BlueskyReference | null
  readonly key: string
  readonly record: BlueskyPostRecord
  readonly pictures: readonly { readonly file: string; readonly mimeType: string }[]
  /** To be resolved before they can be linked, in UTF-8 bytes of the text. */
  readonly mentions: readonly {
    readonly handle: string
    readonly byteStart: number
    readonly byteEnd: number
  }[]
}

/** A post with what stands below it. */
export interface ChosenPost extends PublishedPost {
  readonly chosen: ChosenEmbed
}

/** The records of the posts in order, each made a millisecond after the one before. */
export function blueskyEntries({
  thread,
  posts,
  languages,
  options,
}: {
  thread: Thread
  posts: readonly ChosenPost[]
  languages: readonly string[]
  options: BlueskyOptions
}): readonly BlueskyEntry[] {
  const start = Date.parse(options.at ?? threadTime(thread))
  const entries: BlueskyEntry[] = []
  for (const [at, { post, index, number, count, chosen }] of posts.entries()) {
    const key = options.rkeys?.[at] ?? recordKey((start + at) * 1000, clockOf(thread))
    const record = blueskyRecord({
      count,
      embed: embedOf(chosen),
      reply: replyTo(entries),
      languages,
      labels: post.labels,
      createdAt: new Date(start + at).toISOString(),
    })
    entries.push({
      position: index,
      number,
      replyTo: entries.at(-1)?.position ?? null,
      reference: reference(options.did, key, record),
      key,
      record,
      pictures: chosen.pictures.map((media) => ({
        file: picturePath(media),
        mimeType: media.type,
      })),
      mentions: mentions(count),
    })
  }
  return entries
}

function threadTime({ posts, updatedAt }: Thread): Timestamp {
  return posts.find(({ publishedAt }) => publishedAt !== null)?.publishedAt ?? updatedAt
}

/** Ten bits of the thread's random part, so that two threads of one moment have different keys. */
function clockOf({ id }: Thread): number {
  return Number.parseInt(id.slice(-3), 16) % 1024
}

function replyTo(entries: readonly BlueskyEntry[]): BlueskyReply | null {
  const root = entries[0]?.reference ?? null
  const parent = entries.at(-1)?.reference ?? null
  return root === null || parent === null ? null : { root, parent }
}

function reference(
  did: string | null,
  key: string,
  record: BlueskyPostRecord,
): BlueskyReference | null {
  if (did === null) return null
  return { uri: `at://${did}/${record.$type}/${key}`, cid: recordCid(record) }
}

function mentions({ entities }: PublishedPost['count']): BlueskyEntry['mentions'] {
  return entities.flatMap(({ kind, target, start, end }) =>
    kind === 'mention' && target !== null
      ? [{ handle: target, byteStart: start, byteEnd: end }]
      : [],
  )
}
