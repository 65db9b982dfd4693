import { Link2, TriangleAlert } from 'lucide-react'

import { publishableAddress } from '../../../core/address.ts'
import type { LinkCard } from '../../../core/thread/thread.ts'

import styles from './HandCard.module.css'

/** The link card of a post, which the network makes of its address; without one the post goes out without a link. */
export function HandCard({ card: { title, description, address } }: { readonly card: LinkCard }) {
  const published = publishableAddress(address ?? '')
  return (
    <div className={styles['card']} role="group" aria-label="Link card">
      <p className={styles['title']}>{title === '' ? 'No title yet' : title}</p>
      {description === '' ? null : <p className={styles['description']}>{description}</p>}
      <p className={styles['source']} data-unknown={published === null || undefined}>
        {published === null ? <TriangleAlert aria-hidden /> : <Link2 aria-hidden />}
        {published ??
          'Its address is unknown: the post goes out without the link. Close this and give the card its address first.'}
      </p>
    </div>
  )
}
