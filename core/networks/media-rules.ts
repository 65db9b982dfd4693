import type { Network } from '../network.ts'

/** What a network takes beside the text of a post. */
export interface MediaRules {
  /** The most pictures of a post. */
  readonly pictures: number
  /** The most characters of an alt text; null where nobody says. */
  readonly altLength: number | null
}

export const mediaRules: Readonly<Record<Network, MediaRules>> = {
  bluesky: { pictures: 10, altLength: 2000 },
  mastodon: { pictures: 4, altLength: 1500 },
  x: { pictures: 4, altLength: null },
  threads: { pictures: 10, altLength: null },
  linkedin: { pictures: 20, altLength: null },
}
