import { z } from 'zod'

import { failure, type Result, success } from '../../result.ts'
import { readGateRecords, ungated } from './bluesky-gate-records.ts'
import { blueskyPost, blueskyPostSchema } from './bluesky-post.ts'
import type { NetworkPost } from './network-post.ts'

/** A repository as text: what `main/import/` makes of a CAR file. */
export interface RepositoryPosts {
  readonly repository: string
  readonly posts: readonly { readonly uri: string; readonly record: unknown }[]
  /** Who may answer and quote the posts: records of their own. */
  readonly gates: readonly unknown[]
}

const repositorySchema = z.object({
  repository: z.string().startsWith('did:'),
  posts: z.array(z.object({ uri: z.string().startsWith('at://'), record: z.unknown().optional() })),
  gates: z.array(z.unknown()).default([]),
})

export function isBlueskyRepository(value: unknown): boolean {
  return repositorySchema.safeParse(value).success
}

export interface ReadRepository {
  readonly posts: readonly NetworkPost[]
  readonly account: string
  /** Records that are no posts as Bluesky writes them. */
  readonly strange: number
}

/** A repository has no counts: these belong to the network, not to the account. */
export function readBlueskyRepository(value: unknown): Result<ReadRepository, string> {
  const parsed = repositorySchema.safeParse(value)
  if (!parsed.success) return failure('it is not a repository')
  const { repository, posts } = parsed.data
  const gated = readGateRecords(parsed.data.gates)
  const read = posts.map(({ uri, record }) => {
    const stored = blueskyPostSchema.safeParse(record)
    return stored.success
      ? blueskyPost(uri, stored.data, {
          counts: null,
          seenAt: null,
          gates: gated.get(uri) ?? ungated,
        })
      : null
  })
  const understood = read.filter((post) => post !== null)
  return success({
    account: repository,
    posts: understood,
    strange: read.length - understood.length,
  })
}
