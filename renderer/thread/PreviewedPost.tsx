import { Bookmark, Globe, Heart, MessageCircle, Repeat2, Send, Star, ThumbsUp } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from 'react-aria-components'

import { publishableAddress } from '../../core/address.ts'
import { slugify } from '../../core/article/slug.ts'
import { displayedLink } from '../../core/networks/displayed-link.ts'
import type { TextSegment } from '../../core/networks/network-rules.ts'
import type { Network } from '../../core/networks/network.ts'
import type { QuotedPost } from '../../core/thread/quoted-post.ts'
import type { LinkCard, PostImage } from '../../core/thread/thread.ts'
import { mediaAddress } from '../media/media-address.ts'
import { initials } from '../people/initials.ts'
import { PreviewedPictures } from './PreviewedPictures.tsx'
import { SeeMore } from './SeeMore.tsx'

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
      <Head network={network} poster={poster} />
      <div className={styles['content']}>
        <Warned warning={network === 'mastodon' ? warning : ''}>
          <Text network={network}>
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
          </Text>
          <PreviewedPictures network={network} images={images} />
          {card === null || images.length > 0 ? null : <Card network={network} card={card} />}
          {quote === null ? null : <Quote quote={quote} />}
        </Warned>
        <Acts network={network} />
      </div>
    </div>
  )
}

/** Whose it is and when: the line above a post. */
function Head({ network, poster }: { readonly network: Network; readonly poster: string }) {
  const handle = handleFor(network, poster)
  return (
    <p className={styles['poster']}>
      <b>{poster}</b>
      {handle === '' ? null : <span className={styles['handle']}>{handle}</span>}
      <span className={styles['time']}>now</span>
    </p>
  )
}

/** An account that could be theirs, so that the line is as full as it will be. */
function handleFor(network: Network, poster: string): string {
  const name = slugify(poster).replaceAll('-', '')
  switch (network) {
    case 'bluesky':
      return `@${name}.bsky.social`
    case 'mastodon':
      return `@${name}@mastodon.social`
    case 'x':
      return `@${name}`
    case 'threads':
    case 'linkedin':
      return ''
  }
}

function Text({ network, children }: { readonly network: Network; readonly children: ReactNode }) {
  const text = <p className={styles['text']}>{children}</p>
  return network === 'linkedin' ? <SeeMore>{text}</SeeMore> : text
}

/** What readers can do with a post; nothing here does it. */
function Acts({ network }: { readonly network: Network }) {
  return (
    <p className={styles['acts']} aria-hidden>
      {network === 'linkedin' ? <ThumbsUp /> : null}
      <MessageCircle />
      <Repeat2 />
      {network === 'mastodon' ? <Star /> : null}
      {network === 'mastodon' || network === 'linkedin' ? null : <Heart />}
      {network === 'mastodon' ? <Bookmark /> : <Send />}
    </p>
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

function Quote({ quote: { author, text, address } }: { readonly quote: QuotedPost }) {
  return (
    <div className={styles['quote']}>
      {author === '' ? null : (
        <p className={styles['quotedHead']}>
          <span className={styles['quotedAvatar']} aria-hidden />
          <b>@{author}</b>
        </p>
      )}
      <p className={styles['quoted']}>{text === '' ? address : text}</p>
    </div>
  )
}

function Card({ network, card }: { readonly network: Network; readonly card: LinkCard }) {
  const address = card.address === null ? null : publishableAddress(card.address)
  const host = address === null ? 'address unknown' : hostOf(address)
  return (
    <>
      <div className={styles['card']} data-pictured={card.image !== null || undefined}>
        {card.image === null ? null : <img src={mediaAddress(card.image)} alt="" />}
        <div>
          <p className={styles['title']}>{card.title}</p>
          <p className={styles['description']}>{card.description}</p>
          <p className={styles['host']}>
            {network === 'bluesky' ? <Globe aria-hidden /> : null}
            {host}
          </p>
        </div>
      </div>
      {network === 'x' && card.image !== null ? (
        <p className={styles['from']}>From {host}</p>
      ) : null}
    </>
  )
}

function hostOf(address: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#]+)/iu.exec(address)?.[1] ?? address
}
