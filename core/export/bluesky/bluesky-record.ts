import type { TextCount } from '../../networks/text-count.ts'
import type { Timestamp } from '../../timestamp.ts'
import type { BlueskyEmbed, BlueskyReference } from './bluesky-embed.ts'

/** A post as a record of the network, in JSON form: schema `app.bsky.feed.post`. */
export interface BlueskyPostRecord {
  readonly $type: 'app.bsky.feed.post'
  readonly text: string
  readonly facets?: readonly BlueskyFacet[]
  readonly reply?: BlueskyReply
  readonly embed?: BlueskyEmbed
  readonly langs?: readonly string[]
  readonly labels?: {
    readonly $type: 'com.atproto.label.defs#selfLabels'
    readonly values: readonly { readonly val: string }[]
  }
  readonly createdAt: Timestamp
}

/** A link or tag over a range of the text, in UTF-8 bytes. */
export interface BlueskyFacet {
  readonly index: { readonly byteStart: number; readonly byteEnd: number }
  readonly features: readonly BlueskyFeature[]
}

export type BlueskyFeature =
  | { readonly $type: 'app.bsky.richtext.facet#link'; readonly uri: string }
  | { readonly $type: 'app.bsky.richtext.facet#tag'; readonly tag: string }

export interface BlueskyReply {
  readonly root: BlueskyReference
  readonly parent: BlueskyReference
}

/** The record of one post. A mention stays plain text: it needs the account's DID, which only the network knows. */
export function blueskyRecord({
  count,
  embed,
  reply,
  languages,
  labels,
  createdAt,
}: {
  count: TextCount
  embed: BlueskyEmbed | null
  reply: BlueskyReply | null
  /** At most three language tags. */
  languages: readonly string[]
  /** What the author says of the pictures. */
  labels: readonly string[]
  createdAt: Timestamp
}): BlueskyPostRecord {
  const facets = blueskyFacets(count)
  return {
    $type: 'app.bsky.feed.post',
    text: count.shownText,
    ...(facets.length === 0 ? {} : { facets }),
    ...(reply === null ? {} : { reply }),
    ...(embed === null ? {} : { embed }),
    ...(languages.length === 0 ? {} : { langs: languages }),
    ...(labels.length === 0 ? {} : { labels: selfLabels(labels) }),
    createdAt,
  }
}

/** What an author says of the own post, as records have it. */
export function selfLabels(labels: readonly string[]): NonNullable<BlueskyPostRecord['labels']> {
  return {
    $type: 'com.atproto.label.defs#selfLabels',
    values: labels.map((val) => ({ val })),
  }
}

function blueskyFacets({ entities }: TextCount): readonly BlueskyFacet[] {
  return entities.flatMap(({ kind, start, end, target }) => {
    if (target === null || kind === 'mention') return []
    const feature: BlueskyFeature =
      kind === 'link'
        ? { $type: 'app.bsky.richtext.facet#link', uri: target }
        : { $type: 'app.bsky.richtext.facet#tag', tag: target }
    return [{ index: { byteStart: start, byteEnd: end }, features: [feature] }]
  })
}
