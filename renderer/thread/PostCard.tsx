import { Link2, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'

import { publishableAddress } from '../../core/address.ts'
import type { LinkCard } from '../../core/thread/thread.ts'
import { mediaAddress } from '../media/media-address.ts'
import { LinkCardDialog } from './LinkCardDialog.tsx'

import styles from './PostCard.module.css'

/** The link card of a post; it opens to be changed. */
export function PostCard({
  card,
  onChange,
}: {
  readonly card: LinkCard
  readonly onChange: (card: LinkCard | null) => void
}) {
  const [isOpen, setOpen] = useState(false)
  const address = card.address === null ? null : publishableAddress(card.address)

  return (
    <>
      <Button className={styles['card'] ?? ''} onPress={() => setOpen(true)}>
        <span className="visually-hidden">Link card: </span>
        {card.image === null ? null : (
          <img src={mediaAddress(card.image)} alt="" draggable={false} />
        )}
        <span className={styles['words']}>
          <span className={styles['title']}>{card.title === '' ? 'No title yet' : card.title}</span>
          {card.description === '' ? null : (
            <span className={styles['description']}>{card.description}</span>
          )}
        </span>
      </Button>
      <p className={styles['source']} data-unknown={address === null || undefined}>
        {address === null ? <TriangleAlert aria-hidden /> : <Link2 aria-hidden />}
        {address ?? (card.address === null ? 'Address unknown' : 'This address can’t be published')}
      </p>
      {isOpen ? (
        <LinkCardDialog
          card={card}
          onChange={onChange}
          onRemove={() => {
            setOpen(false)
            onChange(null)
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}
