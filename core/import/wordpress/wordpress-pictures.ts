import { markup } from '../../export/markup.ts'
import { htmlLine } from '../html/site-body.ts'
import type { MediaDraft } from '../import-proposal.ts'
import type { WordpressItem } from './wordpress-file.ts'

/** The pictures of a site, by their addresses and numbers there. */
export interface WordpressPictures {
  readonly media: readonly MediaDraft[]
  /** Where a picture lies beside the file; null for one of another site. */
  readonly localPath: (address: string) => string | null
  /** The same by the number of the picture; null for one that is not in the file. */
  readonly pathOf: (id: string) => string | null
  /** The `img` of a picture by its number; empty for one that is not in the file. */
  readonly imageOf: (id: string) => string
}

export function wordpressPictures(items: readonly WordpressItem[]): WordpressPictures {
  const known = new Map(items.map((item) => [item.attachmentAddress, item]))
  const byId = new Map(items.map((item) => [item.id, item]))

  /** WordPress shows a picture in many sizes; the file has the address of the whole one. */
  function whole(address: string): string {
    const original = address.replace(/-\d+x\d+(?=\.[a-z]+$)/iu, '')
    return known.has(original) ? original : address
  }

  return {
    media: items.map((item) => ({
      path: pathBeside(item.attachmentAddress),
      alt: item.meta.get('_wp_attachment_image_alt') ?? '',
      caption: htmlLine(item.excerpt),
      credit: htmlLine(item.content),
    })),
    localPath(address) {
      const found = whole(address.split(/[?#]/u)[0] ?? '')
      const isOfSite = known.has(found) || found.includes(uploads)
      return isOfSite && /^https?:/iu.test(found) ? pathBeside(found) : null
    },
    pathOf(id) {
      const item = byId.get(id)
      return item === undefined ? null : pathBeside(item.attachmentAddress)
    },
    imageOf(id) {
      const item = byId.get(id)
      if (item === undefined) return ''
      const alt = item.meta.get('_wp_attachment_image_alt') ?? ''
      return markup`<img src="${item.attachmentAddress}" alt="${alt}">`.markup
    },
  }
}

const uploads = '/wp-content/uploads/'

/** As the site's own folder has it, or beside the file as this program lays it. */
function pathBeside(address: string): string {
  const at = address.indexOf(uploads)
  const path = at === -1 ? `media/${address.split('/').at(-1) ?? ''}` : address.slice(at + 1)
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
