import { Quote, X } from 'lucide-react'

import type { QuotedPost } from '../../core/thread/quoted-post.ts'
import { IconButton } from '../controls/IconButton.tsx'

import styles from './PostQuote.module.css'

/** The post that a post quotes. */
export function PostQuote({
  quote: { address, author, text },
  onRemove,
}: {
  readonly quote: QuotedPost
  readonly onRemove: () => void
}) {
  return (
    <div className={styles['quote']}>
      <Quote aria-hidden />
      <div className={styles['words']}>
        <p className={styles['author']}>{author === '' ? 'A quoted post' : `Quotes @${author}`}</p>
        {text === '' ? null : <p className={styles['text']}>{text}</p>}
        <p className={styles['address']}>{address}</p>
      </div>
      <IconButton label="Quote nothing" onPress={onRemove}>
        <X />
      </IconButton>
    </div>
  )
}
