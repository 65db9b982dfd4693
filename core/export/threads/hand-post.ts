import { publishableAddress } from '../../address.ts'
import { mediaRules } from '../../networks/media-rules.ts'
import { networkText, numberingOn } from '../../networks/network-text.ts'
import { networkName, type Network } from '../../networks/network.ts'
import type { Media } from '../../pictures/media.ts'
import { postNumber } from '../../thread/numbering.ts'
import type { Post, Thread } from '../../thread/thread.ts'
import type { Loss } from '../bundle/bundle-file.ts'
import type { ExportSource } from '../export-source.ts'
import { networkPicture } from '../network-picture.ts'
import { picture } from '../picture.ts'
import { missingPostLoss } from './missing-post.ts'

/** A post as somebody puts it on a network by hand, or a program by its form. */
export interface HandPost {
  readonly post: Post
  /** Its place in the thread, from one; missing posts keep theirs. */
  readonly index: number
  readonly number: string | null
  /** With its number, links in full, and the address of its card below it. */
  readonly text: string
  readonly pictures: readonly HandPicture[]
}

export interface HandPicture {
  readonly media: Media
  readonly alt: string
}

export interface HandPosts {
  readonly posts: readonly HandPost[]
  readonly losses: readonly Loss[]
}

/** The posts of a thread for a network that takes plain text with pictures. */
export function handPosts(thread: Thread, source: ExportSource, network: Network): HandPosts {
  const posts: HandPost[] = []
  const losses: Loss[] = []
  const total = thread.posts.length
  for (const [at, post] of thread.posts.entries()) {
    const index = at + 1
    if (post.missing) {
      losses.push(missingPostLoss(thread, index, network))
      continue
    }
    const { pictures, losses: lost } = handPictures(post, { index, source, network })
    const numbering = numberingOn(thread, network)
    posts.push({
      post,
      index,
      number: postNumber(numbering, { index, total }),
      text: networkText(post, { network, people: source.authors, numbering, index, total }),
      pictures,
    })
    losses.push(
      ...lost,
      ...linkLosses(post, index),
      ...cardLosses(post, index, network),
      ...quoteLosses(post, index),
    )
  }
  return { posts, losses }
}

/** The most pictures a post may have. */
export function mostPictures(network: Network): number {
  return mediaRules[network].pictures
}

function handPictures(
  { images }: Post,
  {
    index,
    source,
    network,
  }: { readonly index: number; readonly source: ExportSource; readonly network: Network },
): { readonly pictures: readonly HandPicture[]; readonly losses: readonly Loss[] } {
  const pictures: HandPicture[] = []
  const losses: Loss[] = []
  for (const { media: id, alt } of images) {
    const media = picture(source, id)
    const what = alt === '' ? `A picture of post ${index}` : `The picture “${alt}” of post ${index}`
    if (media === null) {
      losses.push({ what, why: 'It is not in the library. The post goes out without it.' })
    } else if (pictures.length === mostPictures(network)) {
      const why = `${networkName(network)} takes ${mostPictures(network)} pictures a post.`
      losses.push({ what, why })
    } else {
      const sent = networkPicture(media, { source, purpose: network, what })
      if (sent.kind === 'refused') losses.push({ what, why: sent.reason })
      else {
        pictures.push({ media: sent.media, alt })
        losses.push(...sent.losses)
      }
    }
  }
  return { pictures, losses }
}

function linkLosses({ links }: Post, index: number): readonly Loss[] {
  return links.flatMap(({ text, address }) =>
    publishableAddress(address ?? '') === null
      ? [
          {
            what: `The link “${text}” of post ${index}`,
            why: 'Its address is unknown. It stays as plain text.',
          },
        ]
      : [],
  )
}

function quoteLosses({ quote }: Post, index: number): readonly Loss[] {
  if (quote === null || publishableAddress(quote.address) !== null) return []
  const why = 'It has no address on the web. The post goes out without it.'
  return [{ what: `The quoted post of post ${index}`, why }]
}

function cardLosses({ card }: Post, index: number, network: Network): readonly Loss[] {
  if (card === null) return []
  const what = `The link card of post ${index}`
  const why =
    publishableAddress(card.address ?? '') === null
      ? 'Its address is unknown. The post goes out without it.'
      : `${networkName(network)} makes its own from the page; what was written in its place stays here.`
  return [{ what, why }]
}
