import { ImageOff } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from 'react-aria-components'

import { publishableAddress } from '../../core/address.ts'
import type { Network } from '../../core/network.ts'
import { displayedLink } from '../../core/networks/displayed-link.ts'
import type { TextSegment } from '../../core/networks/network-rules.ts'
import type { QuotedPost } from '../../core/quoted-post.ts'
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
  quote,
  isLast,
}: {
  readonly network: Network
  /** Whose name stands above it. */
  readonly poster: string
  readonly segments: readonly TextSegment[]
  readonly warning: string
  readonly images: readonly PostImage[]
  readonly card: LinkCard | null
  readonly quote: QuotedPost | null
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
        <Warned warning={network === 'mastodon' ? warning : ''}>
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
          {quote === null ? null : <Quote quote={quote} />}
        </Warned>
      </div>
    </div>
  )
}

/** Mastodon shows only the warning until a reader asks for more. */
function Warned({ warning, children }: { readonly warning: string; readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  if (warning === '') return children
  return (
    <>
      <div className={styles['warning']}>
        <p>{warning}</p>
        <Button className={styles['more'] ?? ''} onPress={() => setOpen(!isOpen)}>
          {isOpen ? 'Show less' : 'Show more'}
        </Button>
      </div>
      {isOpen ? children : null}
    </>
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

function Quote({ quote: { author, text, address } }: { readonly quote: QuotedPost }) {
  return (
    <div className={styles['quote']}>
      {author === '' ? null : <p className={styles['title']}>@{author}</p>}
      <p className={styles['quoted']}>{text === '' ? address : text}</p>
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
