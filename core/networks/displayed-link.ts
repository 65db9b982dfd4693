import type { Network } from './network.ts'

/** An address in a published text as the readers of the network see it; Bluesky's is shortened already. */
export function displayedLink(network: Network, published: string): string {
  switch (network) {
    case 'bluesky':
    case 'linkedin':
      return published
    case 'mastodon':
      return shortened(published, 30)
    case 'threads':
    case 'x':
      return shortened(published, 27)
  }
}

/** Without scheme and `www.`, which Mastodon and X hide, and cut with an ellipsis. */
function shortened(address: string, longest: number): string {
  const bare = address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/^([^/?#]+)\/$/, '$1')
  return bare.length > longest ? `${bare.slice(0, longest)}…` : bare
}
