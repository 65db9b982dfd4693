import type { MediaId } from '../library/record-id.ts'
import { mediaReferences, shownMedia } from '../library/references.ts'
import type { Network } from '../networks/network.ts'
import type { Media } from '../pictures/media.ts'
import type { PicturePurpose } from '../pictures/picture-limits.ts'
import type { Thread } from '../thread/thread.ts'
import type { ExportOptions } from './export-option.ts'
import type { ExportSource } from './export-source.ts'
import { picture } from './picture.ts'
import { planSite } from './site/site.ts'
import type { Target } from './target.ts'
import { webPurposes } from './web-copies.ts'

/** A picture that has to fit somewhere. */
export interface PictureToFit {
  readonly purpose: PicturePurpose
  readonly media: Media
}

/** The pictures that go to networks, to pages and into mails, each once for each of them. */
export function picturesToFit(
  source: ExportSource,
  targets: readonly Target[],
  options: ExportOptions,
): readonly PictureToFit[] {
  const threads = source.chosen.filter((record) => record.kind === 'thread')
  const wanted = targets.flatMap((target) => [
    ...threads.flatMap((thread) => {
      const network = networkOf(target, thread)
      return network === null ? [] : ofThread(thread, network, source)
    }),
    ...(options['pictures.sizes'] === 'originals' ? [] : ofPages(target, source)),
  ])
  return [...new Map(wanted.map((each) => [`${each.purpose} ${each.media.id}`, each])).values()]
}

/** Smaller copies for what is read on the web and in mails. */
function ofPages(target: Target, source: ExportSource): readonly PictureToFit[] {
  if (target !== 'html' && target !== 'newsletter') return []
  const purposes = target === 'html' ? webPurposes : (['mail'] as const)
  const { articles, people } = planSite({ source, extension: 'html', people: 'with-an-edition' })
  const pictures = [
    ...articles.flatMap(shownMedia),
    ...(target === 'html' ? people.flatMap(mediaReferences) : []),
  ]
  return pictures.flatMap((id) => purposes.flatMap((purpose) => toFit(purpose, id, source)))
}

/** Whose posts a target makes; null for what goes to no network. */
function networkOf(target: Target, { networks }: Thread): Network | null {
  switch (target) {
    case 'bluesky':
    case 'mastodon':
    case 'x':
    case 'threads':
    case 'linkedin':
      return target
    case 'schedulers':
      return networks[0] ?? 'bluesky'
    case 'html':
    case 'newsletter':
    case 'markdown':
    case 'text':
    case 'docx':
    case 'icml':
    case 'pdf':
    case 'epub':
    case 'wordpress':
    case 'ghost':
    case 'people':
    case 'json':
    case 'feeds':
    case 'proof':
      return null
  }
}

function ofThread(
  { posts }: Thread,
  network: Network,
  source: ExportSource,
): readonly PictureToFit[] {
  return posts.flatMap(({ images, card }) => [
    ...images.flatMap(({ media }) => toFit(network, media, source)),
    ...(network === 'bluesky' ? toFit('bluesky-card', card?.image ?? null, source) : []),
  ])
}

function toFit(
  purpose: PicturePurpose,
  id: MediaId | null,
  source: ExportSource,
): readonly PictureToFit[] {
  const media = picture(source, id)
  return media === null ? [] : [{ purpose, media }]
}
