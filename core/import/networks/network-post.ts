import type { Audience } from '../../thread/audience.ts'
import type { PostDraft } from '../import-proposal.ts'

/** A post that came from a network, before it has its place in a thread. */
export interface NetworkPost {
  /** What answers to it name: an at-uri on Bluesky, the id of a status on Mastodon. */
  readonly address: string
  /** The post that it answers. */
  readonly parent: string | null
  /** The post that began the conversation; null where the network doesn't say. */
  readonly root: string | null
  readonly draft: PostDraft
  /** Who could see, answer and quote it. */
  readonly audience: Audience
  /** BCP 47, or null when the post doesn't say. */
  readonly language: string | null
  /** What could not be kept; the same sentence for the same trouble. */
  readonly notes: readonly string[]
}
