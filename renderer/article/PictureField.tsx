import { ImagePlus } from 'lucide-react'
import { useState } from 'react'

import type { MediaId } from '../../core/library/record-id.ts'
import { Button } from '../controls/Button.tsx'
import { useDeskState } from '../desk/desk-context.ts'
import { CropDialog } from '../media/crop/CropDialog.tsx'
import { mediaAddress } from '../media/media-address.ts'
import { MediaAltDialog } from '../media/MediaAltDialog.tsx'
import { useChoosePicture } from '../media/use-choose-picture.ts'

import styles from './PictureField.module.css'

/** A picture of an article, such as the one that listings and link cards show. */
export function PictureField({
  label,
  media,
  onChange,
}: {
  readonly label: string
  readonly media: MediaId | null
  readonly onChange: (media: MediaId | null) => void
}) {
  const choosePicture = useChoosePicture()
  const alt = useDeskState(
    ({ overview }) => overview?.entries.find(({ id }) => id === media)?.excerpt ?? '',
  )

  const [isWriting, setWriting] = useState(false)
  const [isCropping, setCropping] = useState(false)

  async function choose(): Promise<void> {
    const chosen = await choosePicture()
    if (chosen !== null) onChange(chosen.id)
  }

  return (
    <div className={styles['lead']}>
      <span className={styles['label']}>{label}</span>
      {media === null ? (
        <Button onPress={() => void choose()}>
          <ImagePlus aria-hidden />
          Choose a picture…
        </Button>
      ) : (
        <div className={styles['card']}>
          <img src={mediaAddress(media)} alt={alt} />
          <div className={styles['below']}>
            {alt === '' ? (
              <Button look="link" onPress={() => setWriting(true)}>
                Needs alt text: write it
              </Button>
            ) : (
              <span className={styles['alt']}>{alt}</span>
            )}
            <Button look="link" onPress={() => setCropping(true)}>
              Crop…
            </Button>
            <Button look="link" onPress={() => onChange(null)}>
              Remove
            </Button>
          </div>
        </div>
      )}
      {isCropping && media !== null ? (
        <CropDialog id={media} onCrop={onChange} onClose={() => setCropping(false)} />
      ) : null}
      {isWriting && media !== null ? (
        <MediaAltDialog id={media} onClose={() => setWriting(false)} />
      ) : null}
    </div>
  )
}
