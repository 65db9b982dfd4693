import { slugify } from '../../article/slug.ts'
import type { Media } from '../../pictures/media.ts'
import { type Markup, markup } from '../markup.ts'
import { cdata, itemMarkup, metaMarkup } from './wxr-item.ts'
import { pictureAddress } from './wxr-setting.ts'

/** A picture as an attachment that WordPress fetches. */
export function pictureItem({
  media,
  id,
  mediaAddress,
}: {
  readonly media: Media
  readonly id: number
  readonly mediaAddress: string
}): Markup {
  const address = pictureAddress(media, mediaAddress)
  return itemMarkup({
    title: media.fileName,
    creator: '',
    id,
    guid: media.id,
    type: 'attachment',
    status: 'inherit',
    slug: slugify(media.fileName),
    publishedAt: media.createdAt,
    updatedAt: media.updatedAt,
    excerpt: media.caption,
    content: markup`${[media.credit, media.licence].filter((part) => part !== '').join(', ')}`,
    more: markup`<wp:attachment_url>${cdata(address)}</wp:attachment_url>
${metaMarkup('_wp_attachment_image_alt', media.alt)}`,
  })
}
