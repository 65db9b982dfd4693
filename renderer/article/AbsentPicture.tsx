import { ImageOff } from 'lucide-react'

import type { AbsentImage } from '../../core/document/figure.ts'
import { Button } from '../controls/Button.tsx'

import styles from './AbsentPicture.module.css'

/** The place of a picture that isn't in the library, and the ways to put one there. */
export function AbsentPicture({
  image,
  onAdd,
  onSeek,
}: {
  readonly image: AbsentImage
  readonly onAdd: () => void
  /** It may be in the library by now. */
  readonly onSeek: () => void
}) {
  return (
    <div className={styles['absent']}>
      <p className={styles['said']}>
        <ImageOff aria-hidden />
        This picture isn’t in the library.
      </p>
      {image.address === '' ? null : <p className={styles['address']}>{image.address}</p>}
      <div className={styles['ways']}>
        <Button look="main" onPress={onAdd}>
          Add the picture…
        </Button>
        <Button onPress={onSeek}>Choose from the library…</Button>
      </div>
    </div>
  )
}
