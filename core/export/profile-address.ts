import { publishableAddress } from '../address.ts'
import type { Network } from '../networks/network.ts'

/** The public page of a handle (without its leading `@`), null when the handle can't have one. */
export function profileAddress(network: Network, handle: string): string | null {
  if (!/^[\p{L}\p{N}._@/%-]+$/u.test(handle)) return null
  switch (network) {
    case 'bluesky':
      return publishableAddress(`https://bsky.app/profile/${handle}`)
    case 'mastodon': {
      const [user = '', host] = handle.split('@')
      return host === undefined ? null : publishableAddress(`https://${host}/@${user}`)
    }
    case 'x':
      return publishableAddress(`https://x.com/${handle}`)
    case 'threads':
      return publishableAddress(`https://www.threads.com/@${handle}`)
    case 'linkedin':
      return publishableAddress(
        `https://www.linkedin.com/${handle.includes('/') ? handle : `in/${handle}`}`,
      )
  }
}
