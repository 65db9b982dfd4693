import { ClipboardCopy, ImageOff } from 'lucide-react'

import type { MediaId } from '../../../core/library/record-id.ts'
import type { PostImage } from '../../../core/thread/thread.ts'
import { Button } from '../../controls/Button.tsx'
import { useMachine } from '../../desk/desk-context.ts'
import { mediaAddress } from '../../media/media-address.ts'

import styles from './HandPicture.module.css'

/** A picture to copy or to drag into the network's window, and its alt text. */
export function HandPicture({
  image: { media, alt },
  name,
  onCopyText,
  onCopyPicture,
}: {
  readonly image: PostImage
  /** `the picture`, `picture 2`. */
  readonly name: string
  readonly onCopyText: (text: string, what: string) => Promise<void>
  readonly onCopyPicture: (media: MediaId, what: string) => Promise<void>
}) {
  const desk = useMachine()
  const what = name.replace(/^./u, (letter) => letter.toUpperCase())

  return (
    <div className={styles['row']}>
      {media === null ? (
        <span className={styles['absent']}>
          <ImageOff aria-hidden />
          Not in the library
        </span>
      ) : (
        <img
          src={mediaAddress(media)}
          alt={alt}
          title="Drag it into the window of the network"
          draggable
          onDragStart={(event) => {
            // The page’s own drag carries an address that only the desk knows; the machine hands over the file.
            event.preventDefault()
            void desk['media:drag'](media)
          }}
        />
      )}
      <div className={styles['words']}>
        <p className={styles['alt']}>
          {alt === '' ? 'No alt text yet. Write it before you publish.' : alt}
        </p>
        <div className={styles['buttons']}>
          {media === null ? null : (
            <Button onPress={() => void onCopyPicture(media, what)}>
              <ClipboardCopy aria-hidden />
              Copy {name}
            </Button>
          )}
          {alt === '' ? null : (
            <Button onPress={() => void onCopyText(alt, `The alt text of ${name}`)}>
              <ClipboardCopy aria-hidden />
              Copy the alt text
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}
