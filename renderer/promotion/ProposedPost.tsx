import { Image, Link2 } from 'lucide-react'

import type { Post } from '../../core/thread/thread.ts'

import styles from './PromoteSheet.module.css'

/** A post of the draft: what it says and what hangs on it. */
export function ProposedPost({
  post: { text, images, card },
  index,
  total,
}: {
  readonly post: Post
  readonly index: number
  readonly total: number
}) {
  return (
    <li className={styles['post']}>
      <span className={styles['number']}>
        {index} of {total}
      </span>
      {text === '' ? null : <p>{text}</p>}
      {images.length === 0 ? null : (
        <span className={styles['part']}>
          <Image aria-hidden />
          {images[0]?.alt === ''
            ? 'A picture; its alt text is still to be written'
            : images[0]?.alt}
        </span>
      )}
      {card === null ? null : (
        <span className={styles['part']}>
          <Link2 aria-hidden />
          {card.title}
          {card.address === null ? ', address to come' : ''}
        </span>
      )}
    </li>
  )
}
