import type { Network } from './network.ts'

/** What a network takes beside the text of a post. */
export interface MediaRules {
  /** The most pictures of a post. */
  readonly pictures: number
  /** The most graphemes of an alt text; null where the network itself says nothing of it. */
  readonly altLength: number | null
}

export const mediaRules = {
  // What its app keeps to; its schemas take twenty pictures and set alt texts no end.
  bluesky: { pictures: 10, altLength: 2000 },
  // What a server takes unless it was changed.
  mastodon: { pictures: 4, altLength: 1500 },
  x: { pictures: 4, altLength: null },
  // Its own pages say ten in one place and twenty in another.
  threads: { pictures: 10, altLength: null },
  linkedin: { pictures: 20, altLength: null },
} as const satisfies Readonly<Record<Network, MediaRules>>
