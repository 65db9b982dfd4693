import type { ExportSource } from '../export/export-source.ts'
import { networkPicture, whyNotTaken } from '../export/network-picture.ts'
import { picture } from '../export/picture.ts'
import type { MediaId } from '../library/record-id.ts'
import { fittedKey } from '../pictures/fitted-picture.ts'
import type { Media } from '../pictures/media.ts'
import { pictureLimits, type PicturePurpose } from '../pictures/picture-limits.ts'
import { isTooLarge } from '../pictures/plan-picture.ts'
import type { Post, Thread } from '../thread/thread.ts'
import type { Rule, Trouble } from './rule.ts'

/** What the networks of a thread take of its pictures, and what they get. */
export const pictureFitRules: readonly Rule<Thread>[] = [
  {
    id: 'post-picture-refused',
    several: 'pictures of posts are not taken by a network',
    severity: 'error',
    explanation: 'The post would go out without it. Put another picture in its place.',
    find: (thread, source) => inPosts(thread, source, { verdict: 'refused', part: 'images' }),
  },
  {
    id: 'card-picture-refused',
    several: 'pictures of cards are not taken by a network',
    severity: 'warning',
    explanation: 'The card would go out without it. Put another picture in its place.',
    find: (thread, source) => inPosts(thread, source, { verdict: 'refused', part: 'card' }),
  },
  {
    id: 'post-picture-copied',
    several: 'pictures go out as copies that fit',
    severity: 'note',
    explanation:
      'The bundle carries a copy that fits, and the original stays in the library. To see the copy first, open the picture and make it there.',
    find: (thread, source) => [
      ...inPosts(thread, source, { verdict: 'copied', part: 'images' }),
      ...inPosts(thread, source, { verdict: 'copied', part: 'card' }),
    ],
  },
]

interface Wanted {
  readonly verdict: 'refused' | 'copied'
  readonly part: 'images' | 'card'
}

function inPosts(
  { networks, posts }: Thread,
  source: ExportSource,
  { verdict, part }: Wanted,
): readonly Trouble[] {
  const purposes: readonly PicturePurpose[] =
    part === 'images' ? networks : networks.includes('bluesky') ? ['bluesky-card'] : []
  return posts.flatMap((post, at) =>
    mediaOf(post, part)
      .flatMap((id) => picture(source, id) ?? [])
      .flatMap((media) =>
        purposes.flatMap((purpose) => {
          const what = `${part === 'card' ? 'The picture of the card' : 'A picture'} of post ${at + 1}`
          const found = verdictOn(media, { source, purpose, what })
          return found?.verdict === verdict
            ? [{ place: { field: 'posts', part: post.id }, message: found.message }]
            : []
        }),
      ),
  )
}

function mediaOf({ images, card }: Post, part: Wanted['part']): readonly (MediaId | null)[] {
  return part === 'card' ? [card?.image ?? null] : images.map(({ media }) => media)
}

/** What the bundle found when it was made; before, what the size of the picture promises. */
function verdictOn(
  media: Media,
  place: {
    readonly source: ExportSource
    readonly purpose: PicturePurpose
    readonly what: string
  },
): { readonly verdict: Wanted['verdict']; readonly message: string } | null {
  const { source, purpose, what } = place
  const limits = pictureLimits(purpose)
  if (source.fitted.has(fittedKey(purpose, media.id))) {
    const sent = networkPicture(media, place)
    if (sent.kind === 'refused') return { verdict: 'refused', message: `${what}: ${sent.reason}` }
  }
  if (!isTooLarge(media, limits)) return null
  return {
    verdict: media.type === 'image/gif' ? 'refused' : 'copied',
    message: `${what} isn’t taken as it is. ${whyNotTaken(media, limits)}`,
  }
}
