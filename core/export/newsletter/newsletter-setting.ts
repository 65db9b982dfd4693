import { publishableAddress } from '../../address.ts'
import type { Article } from '../../article/article.ts'
import type { Media } from '../../pictures/media.ts'
import type { BodySurroundings } from '../body-surroundings.ts'
import type { ExportSource } from '../export-source.ts'
import { wholeAddress } from '../html/html-page.ts'
import type { Site } from '../site/site.ts'
import { mailedPicture } from '../web-copies.ts'
import type { PageWords } from '../words/page-words.ts'

/** What the pieces of a mail know. */
export interface NewsletterSetting {
  readonly source: ExportSource
  readonly site: Site
  /** Where the site stands; null while that is unknown. */
  readonly siteAddress: string | null
  readonly words: PageWords
  readonly pictureAddress: (media: Media) => string
}

/** Where the piece can be read; null when nobody said so. */
export function webAddress(
  { id, address }: Article,
  { site, siteAddress }: Pick<NewsletterSetting, 'site' | 'siteAddress'>,
): string | null {
  return publishableAddress(address ?? '') ?? wholeAddress({ siteAddress }, site.paths.get(id))
}

export function mailSurroundings({
  source,
  words,
  pictureAddress,
}: NewsletterSetting): BodySurroundings {
  return { words, picture: (id) => mailedPicture(source, id), pictureAddress }
}
