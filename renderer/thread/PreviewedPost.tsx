import { ImageOff } from 'lucide-react'

import { publishableAddress } from '../../core/address.ts'
import type { Network } from '../../core/network.ts'
import { displayedLink } from '../../core/networks/displayed-link.ts'
import type { TextSegment } from '../../core/networks/network-rules.ts'
import type { LinkCard, PostImage } from '../../core/thread.ts'
import { mediaAddress } from '../media/media-address.ts'
import { initials } from '../people/initials.ts'

import styles from './PreviewedPost.module.css'

/** A post with the line breaks, links, pictures and card that a network shows. */
export function PreviewedPost({
  network,
  poster,
  segments,
  warning,
  images,
  card,
  isLast,
}: {
  readonly network: Network
  /** Whose name stands above it. */
  readonly poster: string
  readonly segments: readonly TextSegment[]
  readonly warning: string
  readonly images: readonly PostImage[]
  readonly card: LinkCard | null
  /** Nothing follows, so no line leads on. */
  readonly isLast: boolean
}) {
  return (
    <div className={styles['post']} data-network={network} data-last={isLast || undefined}>
      <span className={styles['avatar']} aria-hidden>
        {initials(poster)}
      </span>
      <p className={styles['poster']}>
        <b>{poster}</b>
        <span>{network === 'linkedin' ? 'Now' : ' · now'}</span>
      </p>
      <div className={styles['content']}>
        {warning === '' || network !== 'mastodon' ? null : (
          <p className={styles['warning']}>{warning}</p>
        )}
        <p className={styles['text']}>
          {keyed(segments).map(({ key, segment: { text, entity } }) =>
            entity === null || entity.target === null ? (
              <span key={key}>{text}</span>
            ) : (
              <span key={key} className={styles['entity']}>
                {entity.kind === 'link' && entity.shownLink === null
                  ? displayedLink(network, text)
                  : text}
              </span>
            ),
          )}
        </p>
        <Pictures images={images} />
        {card === null || images.length > 0 ? null : <Card card={card} />}
      </div>
    </div>
  )
}

/** Each segment with where it begins, which is its own. */
function keyed(
  segments: readonly TextSegment[],
): readonly { readonly key: number; readonly segment: TextSegment }[] {
  let start = 0
  return segments.map((segment) => {
    const key = start
    start += segment.text.length
    return { key, segment }
  })
}

function Pictures({ images }: { readonly images: readonly PostImage[] }) {
  return images.length === 0 ? null : (
    <div className={styles['pictures']} data-count={Math.min(images.length, 5)}>
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
  return /^https?:\/\/(?:www\.)?([^/?#]+)/iu.exec(address)?.[1] ?? address
}
