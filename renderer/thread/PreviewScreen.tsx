import { countText, textSegments } from '../../core/networks/count.ts'
import { mediaRules } from '../../core/networks/media-rules.ts'
import type { Network } from '../../core/networks/network.ts'
import { flattenedText } from '../../core/networks/published-posts.ts'
import type { Post, Thread } from '../../core/thread/thread.ts'
import { PreviewedPost } from './PreviewedPost.tsx'
import { roomLeft } from './room-left.ts'
import { postOn, type ThreadFrame } from './thread-frame.ts'

import styles from './PreviewScreen.module.css'

export type Look = 'light' | 'dark'

/** A thread on the screen of a reader, in the network's own colours. */
export function PreviewScreen({
  network,
  look,
  size = 'phone',
  thread,
  frame,
  poster,
}: {
  readonly network: Network
  readonly look: Look
  readonly size?: 'phone' | 'desktop'
  readonly thread: Thread
  readonly frame: ThreadFrame
  /** Whose name stands above the posts. */
  readonly poster: string
}) {
  return (
    <div className={styles['screen']} data-network={network} data-look={look} data-size={size}>
      {network === 'linkedin' ? (
        <Flattened thread={thread} frame={frame} poster={poster} />
      ) : (
        <ol>
          {thread.posts.map((post, at) => (
            <li key={post.id}>
              <OnePost
                network={network}
                frame={frame}
                post={post}
                place={{ index: at + 1, total: thread.posts.length }}
                poster={poster}
              />
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

function OnePost({
  network,
  frame,
  post,
  place: { index, total },
  poster,
}: {
  readonly network: Network
  readonly frame: ThreadFrame
  readonly post: Post
  readonly place: { readonly index: number; readonly total: number }
  readonly poster: string
}) {
  if (post.missing) {
    return (
      <p className={styles['missing']}>
        {index} of {total} is missing
      </p>
    )
  }
  const { text } = postOn(network, frame, { post, index, total })
  return (
    <PreviewedPost
      network={network}
      poster={poster}
      segments={textSegments(network, text, network === 'bluesky' ? post.links : [])}
      warning={post.warning}
      images={post.images}
      card={post.card}
      quote={post.quote}
      isLast={index === total}
    />
  )
}

/** LinkedIn knows no threads: what it gets is one text with all the pictures. */
function Flattened({
  thread,
  frame,
  poster,
}: {
  readonly thread: Thread
  readonly frame: ThreadFrame
  readonly poster: string
}) {
  const text = flattenedText(thread, frame.setting.authors)
  const { left } = roomLeft(countText('linkedin', text))
  const posts = thread.posts.filter(({ missing }) => !missing)
  return (
    <>
      <PreviewedPost
        network="linkedin"
        poster={poster}
        segments={textSegments('linkedin', text)}
        warning=""
        images={posts.flatMap(({ images }) => images).slice(0, mediaRules.linkedin.pictures)}
        card={posts.find(({ card }) => card !== null)?.card ?? null}
        quote={null}
        isLast
      />
      <p className={styles['whole']}>
        One post there, without numbers.{' '}
        {left < 0
          ? `${(-left).toLocaleString('en-GB')} characters too long.`
          : `${left.toLocaleString('en-GB')} characters left.`}
      </p>
    </>
  )
}
