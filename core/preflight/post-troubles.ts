import type { Post, Thread } from '../thread/thread.ts'
import type { Fix, FixableTrouble } from './rule.ts'

/** Says something of posts, each by its number: `Post 3`. */
export function inPosts(
  { posts }: Pick<Thread, 'posts'>,
  say: (post: Post, name: string, index: number) => readonly string[],
  fixOf: ((post: Post) => Fix<Thread>) | null = null,
): readonly FixableTrouble<Thread>[] {
  return posts.flatMap((post, at) =>
    say(post, `Post ${at + 1}`, at + 1).map((message) => ({
      place: { field: 'posts', part: post.id },
      message,
      ...(fixOf === null ? {} : { fix: fixOf(post) }),
    })),
  )
}
