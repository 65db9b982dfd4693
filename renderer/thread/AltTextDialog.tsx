import { Crop } from 'lucide-react'
import { useState } from 'react'

import { countGraphemes } from '../../core/graphemes.ts'
import type { MediaId, RecordId } from '../../core/library/record-id.ts'
import type { Network } from '../../core/networks/network.ts'
import { altAdvice, altTrouble } from '../../core/preflight/alt-text.ts'
import type { PostImage } from '../../core/thread/thread.ts'
import { Button } from '../controls/Button.tsx'
import { SheetDialog } from '../controls/SheetDialog.tsx'
import { TextInput } from '../controls/TextInput.tsx'
import { CropDialog } from '../media/crop/CropDialog.tsx'
import { mediaAddress } from '../media/media-address.ts'
import { PictureFit } from '../media/PictureFit.tsx'
import { AltOwner } from './AltOwner.tsx'

import styles from './AltTextDialog.module.css'

/** What Bluesky's own app lets a person write. */
const longestAlt = 2000

/** The picture, large, and the words for who can't see it. */
export function AltTextDialog({
  image,
  text,
  networks,
  onChange,
  onAssign,
  onReplace,
  onRemove,
  onClose,
}: {
  readonly image: PostImage
  /** Of the post, which the alt text should not repeat. */
  readonly text: string
  /** Of the thread. */
  readonly networks: readonly Network[]
  readonly onChange: (alt: string) => void
  readonly onAssign: (owner: RecordId | null) => void
  /** A part of the picture or a copy that fits takes its place; `label` says which. */
  readonly onReplace: (media: MediaId, label: string) => void
  readonly onRemove: () => void
  readonly onClose: () => void
}) {
  const [isCropping, setCropping] = useState(false)
  const trouble = altTrouble(image.alt, text)

  return (
    <SheetDialog
      title="Alt text"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onRemove}>Remove the picture</Button>
          {image.media === null ? null : (
            <Button onPress={() => setCropping(true)}>
              <Crop aria-hidden />
              Crop…
            </Button>
          )}
          <Button look="main" onPress={onClose}>
            Done
          </Button>
        </>
      }
    >
      <div className={styles['content']}>
        {image.media === null ? (
          <p className={styles['absent']}>
            The file of this picture isn’t in the library. Its alt text is kept; remove the picture
            and add the file to publish it.
          </p>
        ) : (
          <>
            <img src={mediaAddress(image.media)} alt={image.alt} />
            <PictureFit
              id={image.media}
              purposes={networks}
              onReplace={({ id }) => onReplace(id, 'Put a copy that fits in its place')}
            />
          </>
        )}
        <TextInput
          label="Alt text"
          lines={4}
          autoFocus
          value={image.alt}
          placeholder="What the picture shows, as you would say it on the telephone"
          hint={`${(longestAlt - countGraphemes(image.alt)).toLocaleString('en-GB')} left`}
          onChange={onChange}
        />
        <p role="status" className={styles['advice']} data-fine={trouble === null || undefined}>
          {trouble === null ? 'Reads well.' : altAdvice(trouble)}
        </p>
        {isCropping && image.media !== null ? (
          <CropDialog
            id={image.media}
            onCrop={(media) => onReplace(media, 'Cropped the picture')}
            onClose={() => setCropping(false)}
          />
        ) : null}
        {trouble === null ? null : <AltOwner owner={image.altOwedBy} onChange={onAssign} />}
      </div>
    </SheetDialog>
  )
}
