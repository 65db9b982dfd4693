import type { Media } from '../media.ts'
import type { Network } from '../network.ts'
import type { PicturePurpose } from '../pictures/picture-limits.ts'
import type { MediaId } from '../record-id.ts'
import type { Thread } from '../thread.ts'
import type { ExportSource } from './export-source.ts'
import { picture } from './picture.ts'
import type { Target } from './target.ts'

/** A picture that has to fit somewhere. */
export interface PictureToFit {
  readonly purpose: PicturePurpose
  readonly media: Media
}

/** The pictures that go to networks, each once for each of them. */
export function picturesToFit(
  source: ExportSource,
  targets: readonly Target[],
): readonly PictureToFit[] {
  const threads = source.chosen.filter((record) => record.kind === 'thread')
  const wanted = threads.flatMap((thread) =>
    targets.flatMap((target) => {
      const network = networkOf(target, thread)
      return network === null ? [] : ofThread(thread, network, source)
    }),
  )
  return [...new Map(wanted.map((each) => [`${each.purpose} ${each.media.id}`, each])).values()]
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
