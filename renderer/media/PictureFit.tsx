import { Shrink } from 'lucide-react'
import { useState } from 'react'

import { whyNotTaken } from '../../core/export/network-picture.ts'
import { mediaFailureSentence } from '../../core/library/library-report.ts'
import type { MediaId } from '../../core/library/record-id.ts'
import type { Media } from '../../core/pictures/media.ts'
import { pictureLimits, type PicturePurpose } from '../../core/pictures/picture-limits.ts'
import { isTooLarge } from '../../core/pictures/plan-picture.ts'
import { printedSize } from '../../core/printed-size.ts'
import { Button } from '../controls/Button.tsx'
import { useDeskActions, useMachine } from '../desk/desk-context.ts'
import { useMedia } from './use-media.ts'

import styles from './PictureFit.module.css'

/** How large a picture is, and where somebody doesn't take it, a way to a copy that fits. */
export function PictureFit({
  id,
  purposes,
  onReplace,
}: {
  readonly id: MediaId
  readonly purposes: readonly PicturePurpose[]
  /** The copy stands in the library beside the original. */
  readonly onReplace: (media: Media) => void
}) {
  const machine = useMachine()
  const { notify, reload } = useDeskActions()
  const media = useMedia(id)
  const [isWorking, setWorking] = useState(false)
  if (media === null) return null
  const tight = purposes.find((purpose) => isTooLarge(media, pictureLimits(purpose)))

  async function shrink(purpose: PicturePurpose): Promise<void> {
    setWorking(true)
    const added = await machine['media:fit']({ id, purpose })
    setWorking(false)
    if (!added.ok) {
      notify({ text: mediaFailureSentence(added.failure), tone: 'bad' })
      return
    }
    if (added.value === null) return
    onReplace(added.value.record)
    await reload()
    notify({
      text: `A copy of ${printedSize(added.value.record.size)} takes its place; the original stays in the library`,
      tone: 'plain',
    })
  }

  return (
    <div className={styles['fit']}>
      <span data-over={tight !== undefined || undefined}>
        {media.width} × {media.height}, {printedSize(media.size)}
        {tight === undefined ? '' : `. ${whyNotTaken(media, pictureLimits(tight))}`}
      </span>
      {tight === undefined ? null : (
        <Button isDisabled={isWorking} onPress={() => void shrink(tight)}>
          <Shrink aria-hidden />
          {isWorking ? 'Making a copy that fits' : 'Make a copy that fits'}
        </Button>
      )}
    </div>
  )
}
