import { numberingOn } from '../../networks/network-text.ts'
import type { Network } from '../../networks/network.ts'
import { postNumber } from '../../thread/numbering.ts'
import type { Thread } from '../../thread/thread.ts'
import type { Loss } from '../bundle/bundle-file.ts'

/** A post that nobody has; `index` is its place in the thread, from one. */
export function missingPostLoss(thread: Thread, index: number, network: Network): Loss {
  const total = thread.posts.length
  const isNumbered = postNumber(numberingOn(thread, network), { index, total }) !== null
  return {
    what: `Post ${index}`,
    why: isNumbered
      ? 'It is missing from the thread. The others keep their numbers.'
      : 'It is missing from the thread.',
  }
}
