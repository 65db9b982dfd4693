import { ImageOff } from 'lucide-react'
import { useState } from 'react'

import type { MediaId } from '../../core/library/record-id.ts'
import { blueskyLimits } from '../../core/networks/bluesky-limits.ts'
import type { Network } from '../../core/networks/network.ts'
import type { PostImage } from '../../core/thread/thread.ts'
import { mediaAddress } from '../media/media-address.ts'

import styles from './PreviewedPictures.module.css'

/** The pictures of a post in the grid that a network makes of so many. */
export function PreviewedPictures({
  network,
  images,
}: {
  readonly network: Network
  readonly images: readonly PostImage[]
}) {
  if (images.length === 0) return null
  // LinkedIn shows five and says how many follow.
  const shown = network === 'linkedin' ? images.slice(0, mostOnLinkedIn) : images
  const hidden = images.length - shown.length
  return (
    <div
      className={styles['pictures']}
      data-network={network}
      data-count={Math.min(shown.length, mostOnLinkedIn)}
      {...(isStrip(network, shown.length)
        ? { role: 'group', tabIndex: 0, 'aria-label': `${shown.length} pictures` }
        : {})}
    >
      {shown.map(({ id, media, alt }, at) => (
        <span key={id} className={styles['place']}>
          {media === null ? (
            <span
              className={styles['absent']}
              role="img"
              aria-label={alt === '' ? 'A picture without alt text' : alt}
            >
              <ImageOff aria-hidden />
            </span>
          ) : (
            <Shaped media={media} alt={alt} />
          )}
          {hidden > 0 && at === shown.length - 1 ? (
            <b className={styles['hidden']}>+{hidden}</b>
          ) : null}
        </span>
      ))}
    </div>
  )
}

const mostOnLinkedIn = 5

/** Pictures in one row that is scrolled, also by arrow keys. */
function isStrip(network: Network, count: number): boolean {
  return network === 'threads' ? count > 1 : network === 'bluesky' && count > blueskyLimits.pictures
}

/** A picture that stands alone keeps its shape; an upright one is no higher than a square. */
function Shaped({ media, alt }: { readonly media: MediaId; readonly alt: string }) {
  const [isUpright, setUpright] = useState(false)
  return (
    <img
      src={mediaAddress(media)}
      alt={alt}
      data-upright={isUpright || undefined}
      onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
        setUpright(naturalHeight > naturalWidth)
      }
    />
  )
}
