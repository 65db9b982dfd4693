import { ImageOff } from 'lucide-react'
import { memo, useMemo } from 'react'

import { publishableAddress } from '../../core/address.ts'
import { countText } from '../../core/networks/count.ts'
import { numberedText } from '../../core/numbering.ts'
import type { LinkCard, Numbering, Post, PostImage } from '../../core/thread.ts'
import { mediaAddress } from '../media/media-address.ts'
import { initials } from '../people/initials.ts'
import { postSegments } from './post-segments.ts'

import styles from './PostPreview.module.css'

/** A post as Bluesky will show it. */
export const PostPreview = memo(function PostPreview({
  post,
  index,
  total,
  numbering,
  poster,
}: {
  readonly post: Post
  /** From one. */
  readonly index: number
  readonly total: number
  readonly numbering: Numbering
  /** Whose name stands above it. */
  readonly poster: string
}) {
  const segments = useMemo(
    () =>
      postSegments(
        countText('bluesky', numberedText(post.text, numbering, { index, total }), {
          links: post.links,
        }),
      ),
    [post.text, post.links, numbering, index, total],
  )

  return post.missing ? (
    <li className={styles['missing']}>
      {index} of {total} is missing
    </li>
  ) : (
    <li className={styles['post']}>
      <span className={styles['avatar']} aria-hidden>
        {initials(poster)}
      </span>
      <div className={styles['words']}>
        <p className={styles['poster']}>
          <b>{poster}</b> · now
        </p>
        <p className={styles['text']}>
          {segments.map(({ start, text, entity }) => (
            <span
              key={start}
              className={entity === null || entity.target === null ? undefined : styles['entity']}
            >
              {text}
            </span>
          ))}
        </p>
        <Pictures images={post.images} />
        {post.card === null ? null : <Card card={post.card} />}
      </div>
    </li>
  )
})

function Pictures({ images }: { readonly images: readonly PostImage[] }) {
  return images.length === 0 ? null : (
    <div className={styles['pictures']} data-count={images.length}>
      {images.map(({ id, media, alt }) =>
        media === null ? (
          <span
            key={id}
            className={styles['absent']}
            role="img"
            aria-label={alt === '' ? 'A picture without alt text' : alt}
          >
            <ImageOff aria-hidden />
          </span>
        ) : (
          <img key={id} src={mediaAddress(media)} alt={alt} />
        ),
      )}
    </div>
  )
}

function Card({ card }: { readonly card: LinkCard }) {
  const address = card.address === null ? null : publishableAddress(card.address)
  return (
    <div className={styles['card']}>
      {card.image === null ? null : <img src={mediaAddress(card.image)} alt="" />}
      <div>
        <p className={styles['title']}>{card.title}</p>
        <p className={styles['description']}>{card.description}</p>
        <p className={styles['host']}>{address === null ? 'address unknown' : hostOf(address)}</p>
      </div>
    </div>
  )
}

function hostOf(address: string): string {
  return /^https?:\/\/([^/?#]+)/iu.exec(address)?.[1] ?? address
}
