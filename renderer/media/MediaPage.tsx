import { useStore } from 'zustand'

import type { Media } from '../../core/pictures/media.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import { mediaAddress } from './media-address.ts'

import styles from './MediaPage.module.css'

/** The picture, as large as the page lets it be. */
export function MediaPage({ open }: { readonly open: OpenRecord<Media> }) {
  const media = useStore(open.store, ({ record }) => record)
  return (
    <figure className={styles['page']}>
      <img
        src={mediaAddress(media.id)}
        alt={media.alt}
        width={media.width}
        height={media.height}
        draggable={false}
      />
      {media.caption === '' && media.credit === '' ? null : (
        <figcaption>
          {media.caption} {media.credit === '' ? null : <span>{media.credit}</span>}
        </figcaption>
      )}
    </figure>
  )
}
