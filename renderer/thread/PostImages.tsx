import { ImageOff, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'

import type { MediaId, RecordId } from '../../core/library/record-id.ts'
import type { Network } from '../../core/networks/network.ts'
import type { PostImage } from '../../core/thread/thread.ts'
import { mediaAddress } from '../media/media-address.ts'
import { useNames } from '../promotion/use-names.ts'
import { AltTextDialog } from './AltTextDialog.tsx'

import styles from './PostImages.module.css'

/** The pictures of a post; each opens its alt text. */
export function PostImages({
  images,
  text,
  networks,
  onDescribe,
  onAssign,
  onReplace,
  onRemove,
}: {
  readonly images: readonly PostImage[]
  /** Of the post. */
  readonly text: string
  /** Of the thread. */
  readonly networks: readonly Network[]
  readonly onReplace: (image: RecordId, media: MediaId, label: string) => void
  readonly onAssign: (image: RecordId, owner: RecordId | null) => void
  readonly onDescribe: (image: RecordId, alt: string) => void
  readonly onRemove: (image: RecordId) => void
}) {
  const [opened, setOpened] = useState<RecordId | null>(null)
  const names = useNames()
  const image = images.find(({ id }) => id === opened)

  return (
    <div className={styles['images']}>
      {images.map(({ id, media, alt, altOwedBy }, index) => (
        <Button key={id} className={styles['image'] ?? ''} onPress={() => setOpened(id)}>
          <span className="visually-hidden">Picture {index + 1}: </span>
          {media === null ? (
            <span className={styles['unknown']}>
              <ImageOff aria-hidden />
              Only its alt text is known
            </span>
          ) : (
            <img src={mediaAddress(media)} alt="" draggable={false} />
          )}
          {alt.trim() === '' ? (
            <span className={styles['needed']}>
              <TriangleAlert aria-hidden />
              {altOwedBy !== null && names.has(altOwedBy)
                ? `Needs alt text from ${names.get(altOwedBy)}`
                : 'Needs alt text'}
            </span>
          ) : (
            <span className={styles['alt']}>
              <b>Alt</b> {alt}
            </span>
          )}
        </Button>
      ))}
      {image === undefined ? null : (
        <AltTextDialog
          image={image}
          text={text}
          networks={networks}
          onReplace={(media, label) => onReplace(image.id, media, label)}
          onAssign={(owner) => onAssign(image.id, owner)}
          onChange={(alt) => onDescribe(image.id, alt)}
          onRemove={() => {
            setOpened(null)
            onRemove(image.id)
          }}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  )
}
