import { largestBlueskyImage, largestBlueskyThumb } from '../export/bluesky-embed.ts'
import type { ExportSource } from '../export/export-source.ts'
import { picture } from '../export/picture.ts'
import type { Thread } from '../thread.ts'
import type { Rule, Trouble } from './rule.ts'

/** What a network's limits say of the pictures of a thread. */
export const pictureSizeRules: readonly Rule<Thread>[] = [
  {
    id: 'post-picture-too-large',
    severity: 'error',
    explanation: 'The post would go out without it. Open the picture and make a smaller copy.',
    find: largePictures,
  },
  {
    id: 'card-picture-too-large',
    severity: 'warning',
    explanation: 'The card would go out without it. Open the card and make a smaller copy.',
    find: largeCardPictures,
  },
]

function largePictures(thread: Thread, source: ExportSource): readonly Trouble[] {
  return inPosts(
    thread,
    ({ images }) => images.flatMap(({ media }) => picture(source, media)?.size ?? []),
    { what: 'A picture', most: largestBlueskyImage },
  )
}

function largeCardPictures(thread: Thread, source: ExportSource): readonly Trouble[] {
  return inPosts(thread, ({ card }) => picture(source, card?.image ?? null)?.size ?? [], {
    what: 'The picture of the card',
    most: largestBlueskyThumb,
  })
}

function inPosts(
  { networks, posts }: Thread,
  sizesOf: (post: Thread['posts'][number]) => number | readonly number[],
  { what, most }: { readonly what: string; readonly most: number },
): readonly Trouble[] {
  if (!networks.includes('bluesky')) return []
  return posts.flatMap((post, at) =>
    [sizesOf(post)]
      .flat()
      .filter((size) => size > most)
      .map((size) => ({
        place: { field: 'posts', part: post.id },
        message: `${what} of post ${at + 1} has ${megabytes(size)}, and Bluesky takes ${megabytes(most)}.`,
      })),
  )
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
