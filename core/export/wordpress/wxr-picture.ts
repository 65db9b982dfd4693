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
  // WordPress calls a picture after its file, without the ending.
  const title = media.fileName.replace(/\.[a-z0-9]{1,5}$/iu, '')
  return itemMarkup({
    title,
    creator: '',
    id,
    guid: media.id,
    type: 'attachment',
    status: 'inherit',
    // Pictures and posts share their addresses: the ending keeps a post of the same name apart.
    slug: slugify(media.fileName),
    publishedAt: media.createdAt,
    updatedAt: media.updatedAt,
    excerpt: media.caption,
    content: markup`${[media.credit, media.licence].filter((part) => part !== '').join(', ')}`,
    more: markup`<wp:attachment_url>${cdata(address)}</wp:attachment_url>
${metaMarkup('_wp_attachment_image_alt', media.alt)}`,
  })
}
