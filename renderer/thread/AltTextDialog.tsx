import { countGraphemes } from '../../core/networks/graphemes.ts'
import type { PostImage } from '../../core/thread.ts'
import { Button } from '../controls/Button.tsx'
import { SheetDialog } from '../controls/SheetDialog.tsx'
import { TextInput } from '../controls/TextInput.tsx'
import { mediaAddress } from '../media/media-address.ts'

import styles from './AltTextDialog.module.css'

/** What Bluesky's own app lets a person write. */
const longestAlt = 2000

/** The picture, large, and the words for who can't see it. */
export function AltTextDialog({
  image,
  onChange,
  onRemove,
  onClose,
}: {
  readonly image: PostImage
  readonly onChange: (alt: string) => void
  readonly onRemove: () => void
  readonly onClose: () => void
}) {
  return (
    <SheetDialog
      title="Alt text"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onRemove}>Remove the picture</Button>
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
          <img src={mediaAddress(image.media)} alt={image.alt} />
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
      </div>
    </SheetDialog>
  )
}
