import { networkName, type Network } from '../../networks/network.ts'
import type { Thread } from '../../thread/thread.ts'
import type { Loss } from '../bundle/bundle-file.ts'

/** What of a thread's audience, warnings and labels a network has no place for. */
export function audienceLosses(
  { audience, posts }: Thread,
  network: Exclude<Network, 'bluesky'>,
): readonly Loss[] {
  const { visibility, mayReply, mayQuote } = audience
  const name = networkName(network)
  const isMastodon = network === 'mastodon'
  const isWarned = posts.some(({ warning }) => warning !== '')
  const isLabelled = posts.some(({ labels }) => labels.length > 0)
  return [
    ...when(mayReply !== null, 'Who may answer', `Choose it on ${name} when you publish.`),
    ...when(!mayQuote, 'That nobody may quote', `Choose it on ${name} when you publish.`),
    ...when(
      visibility !== 'public' && !isMastodon,
      'Who may see the thread',
      `${name} is given no such choice. The posts are as public as the account.`,
    ),
    ...when(
      isWarned && !isMastodon,
      'The content warnings',
      `${name} has no place for them. Write them into the posts where they matter.`,
    ),
    ...when(
      isLabelled && !isMastodon,
      'What the author says of the pictures',
      `Mark them as sensitive on ${name} when you publish.`,
    ),
  ]
}

function when(isLost: boolean, what: string, why: string): readonly Loss[] {
  return isLost ? [{ what, why }] : []
}
