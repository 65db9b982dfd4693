import { z } from 'zod'

export const networks = ['bluesky', 'mastodon', 'x', 'threads', 'linkedin'] as const

export const networkSchema = z.enum(networks)

/** Where a thread goes. */
export type Network = z.infer<typeof networkSchema>

export function networkName(network: Network): string {
  switch (network) {
    case 'bluesky':
      return 'Bluesky'
    case 'mastodon':
      return 'Mastodon'
    case 'x':
      return 'X'
    case 'threads':
      return 'Threads'
    case 'linkedin':
      return 'LinkedIn'
  }
}
