import { publishableAddress } from '../../address.ts'
import { blueskyLimits } from '../../networks/bluesky-limits.ts'
import type { Media } from '../../pictures/media.ts'
import type { LinkCard, Post, PostImage } from '../../thread/thread.ts'
import type { Loss } from '../bundle/bundle-file.ts'
import type { ExportSource } from '../export-source.ts'
import { networkPicture } from '../network-picture.ts'
import { picture } from '../picture.ts'
import { type BlueskyBlob, mediaBlob } from './bluesky-blob.ts'
import { isRecordCid } from './record-cid.ts'

/** What stands below a post: pictures or a card, never both; and with either or alone a quoted post. */
export type BlueskyEmbed =
  | BlueskyMedia
  | { readonly $type: 'app.bsky.embed.record'; readonly record: BlueskyReference }
  | {
      readonly $type: 'app.bsky.embed.recordWithMedia'
      readonly record: {
        readonly $type: 'app.bsky.embed.record'
        readonly record: BlueskyReference
      }
      readonly media: BlueskyMedia
    }

/** A record by its place and its content. */
export interface BlueskyReference {
  readonly uri: string
  readonly cid: string
}

export type BlueskyMedia =
  | { readonly $type: 'app.bsky.embed.images'; readonly images: readonly BlueskyImage[] }
  | { readonly $type: 'app.bsky.embed.gallery'; readonly items: readonly BlueskyGalleryImage[] }
  | { readonly $type: 'app.bsky.embed.external'; readonly external: BlueskyCard }

export interface BlueskyImage {
  readonly image: BlueskyBlob
  readonly alt: string
  readonly aspectRatio: { readonly width: number; readonly height: number }
}

export interface BlueskyGalleryImage extends BlueskyImage {
  readonly $type: 'app.bsky.embed.gallery#image'
}

export interface BlueskyCard {
  readonly uri: string
  readonly title: string
  readonly description: string
  readonly thumb?: BlueskyBlob
}

export interface ChosenEmbed {
  readonly media: BlueskyMedia | null
  readonly quote: BlueskyReference | null
  /** The pictures to upload, in order. */
  readonly pictures: readonly Media[]
  readonly losses: readonly Loss[]
}

/** What of a post's pictures, card and quote the network can carry; `name` is the post in words: `post 3`. */
export function blueskyEmbed(post: Post, name: string, source: ExportSource): ChosenEmbed {
  const media = chosenMedia(post, name, source)
  const quote = quoteReference(post.quote)
  if (post.quote === null || quote !== null) return { ...media, quote }
  const loss = {
    what: `The quoted post of ${name}`,
    why: 'Its reference on Bluesky is unknown. The post goes out without it.',
  }
  return { ...media, quote: null, losses: [...media.losses, loss] }
}

/** The two parts as the record has them; null for neither. */
export function embedOf({
  media,
  quote,
}: Pick<ChosenEmbed, 'media' | 'quote'>): BlueskyEmbed | null {
  if (quote === null) return media
  const record = { $type: 'app.bsky.embed.record', record: quote } as const
  return media === null ? record : { $type: 'app.bsky.embed.recordWithMedia', record, media }
}

type ChosenMedia = Omit<ChosenEmbed, 'quote'>

function chosenMedia(post: Post, name: string, source: ExportSource): ChosenMedia {
  const images = chosenImages(post.images, name, source)
  if (post.card === null) return images
  if (images.media === null) {
    const card = chosenCard(post.card, name, source)
    return { ...card, losses: [...images.losses, ...card.losses] }
  }
  const loss = {
    what: `The link card of ${name}`,
    why: 'A post carries pictures or a card, not both. The pictures stay.',
  }
  return { ...images, losses: [...images.losses, loss] }
}

function quoteReference(quote: Post['quote']): BlueskyReference | null {
  if (quote === null || quote.contentId === null) return null
  const isPlace = /^at:\/\/did:[a-z]+:[^/\s]+\/[a-zA-Z.]+\/[^/\s]+$/u.test(quote.address)
  return isPlace && isRecordCid(quote.contentId)
    ? { uri: quote.address, cid: quote.contentId }
    : null
}

function chosenImages(
  images: readonly PostImage[],
  name: string,
  source: ExportSource,
): ChosenMedia {
  const found: { alt: string; media: Media }[] = []
  const losses: Loss[] = []
  for (const { alt, media: id } of images) {
    const what = pictureName(alt, name)
    const media = picture(source, id)
    if (media === null) {
      losses.push({ what, why: unknownPicture(id === null) })
    } else if (found.length >= blueskyLimits.galleryPictures) {
      losses.push({ what, why: 'Bluesky takes ten pictures a post.' })
    } else {
      const sent = networkPicture(media, { source, purpose: 'bluesky', what })
      if (sent.kind === 'refused') losses.push({ what, why: sent.reason })
      else {
        found.push({ alt, media: sent.media })
        losses.push(...sent.losses)
      }
    }
  }
  const embed = found.length === 0 ? null : imagesEmbed(found.map(blueskyImage))
  return { media: embed, pictures: found.map(({ media }) => media), losses }
}

function pictureName(alt: string, name: string): string {
  return alt === '' ? `A picture of ${name}` : `The picture “${alt}” of ${name}`
}

function unknownPicture(isOnlyDescribed: boolean): string {
  return isOnlyDescribed
    ? 'Only its description is known. The post goes out without it.'
    : 'It is not in the library. The post goes out without it.'
}

function blueskyImage({ alt, media }: { alt: string; media: Media }): BlueskyImage {
  return {
    image: mediaBlob(media),
    alt: alt.toWellFormed(),
    aspectRatio: { width: media.width, height: media.height },
  }
}

function imagesEmbed(images: readonly BlueskyImage[]): BlueskyMedia {
  if (images.length <= blueskyLimits.pictures) return { $type: 'app.bsky.embed.images', images }
  const items = images.map(
    (image) => ({ $type: 'app.bsky.embed.gallery#image', ...image }) as const,
  )
  return { $type: 'app.bsky.embed.gallery', items }
}

function chosenCard(card: LinkCard, name: string, source: ExportSource): ChosenMedia {
  const uri = publishableAddress(card.address ?? '')
  if (uri === null || !/^https?:/i.test(uri)) {
    const why = 'Its address is unknown. The post goes out without it.'
    return { media: null, pictures: [], losses: [{ what: `The link card of ${name}`, why }] }
  }
  const { thumb, losses } = chosenThumb(card, name, source)
  const external = {
    uri,
    title: card.title.toWellFormed(),
    description: card.description.toWellFormed(),
    ...(thumb === null ? {} : { thumb: mediaBlob(thumb) }),
  }
  return {
    media: { $type: 'app.bsky.embed.external', external },
    pictures: thumb === null ? [] : [thumb],
    losses,
  }
}

function chosenThumb(
  { image }: LinkCard,
  name: string,
  source: ExportSource,
): { readonly thumb: Media | null; readonly losses: readonly Loss[] } {
  if (image === null) return { thumb: null, losses: [] }
  const what = `The picture of the link card of ${name}`
  const media = picture(source, image)
  if (media === null) return { thumb: null, losses: [{ what, why: 'It is not in the library.' }] }
  const sent = networkPicture(media, { source, purpose: 'bluesky-card', what })
  return sent.kind === 'refused'
    ? { thumb: null, losses: [{ what, why: sent.reason }] }
    : { thumb: sent.media, losses: sent.losses }
}
