/** A post as Bluesky's servers hand it out. */
export interface AViewedPost {
  readonly key: string
  readonly text: string
  readonly minute?: number
  readonly by?: string
  /** The keys of the root and of the post that it answers, of the same account. */
  readonly reply?: { readonly root: string; readonly parent: string; readonly by?: string }
  readonly record?: object
  readonly view?: object
}

export const harbourDid = 'did:plc:harbourlibrary'

export function postUri(key: string, by: string = harbourDid): string {
  return `at://${by}/app.bsky.feed.post/${key}`
}

export function postRecord({ text, minute = 0, reply, record = {} }: AViewedPost): object {
  return {
    $type: 'app.bsky.feed.post',
    text,
    createdAt: `2026-03-02T21:${String(minute).padStart(2, '0')}:00.000Z`,
    langs: ['en'],
    ...(reply === undefined
      ? {}
      : {
          reply: {
            root: { uri: postUri(reply.root, reply.by), cid: 'bafyroot' },
            parent: { uri: postUri(reply.parent, reply.by), cid: 'bafyparent' },
          },
        }),
    ...record,
  }
}

export function viewedPost(post: AViewedPost): object {
  return {
    uri: postUri(post.key, post.by),
    cid: 'bafyreipost',
    author: { did: post.by ?? harbourDid, handle: 'harbour.example' },
    record: postRecord(post),
    likeCount: 4,
    repostCount: 3,
    replyCount: 2,
    quoteCount: 1,
    indexedAt: '2026-03-02T22:00:00.000Z',
    ...post.view,
  }
}

/** The answer of `getAuthorFeed`, newest first as the network gives it. */
export function feedAnswer(...posts: readonly AViewedPost[]): string {
  return JSON.stringify({ feed: posts.map((post) => ({ post: viewedPost(post) })), cursor: 'x' })
}
