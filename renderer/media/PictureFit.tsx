import { Shrink } from 'lucide-react'
import { useState } from 'react'

import { mediaFailureSentence } from '../../core/library-report.ts'
import type { Media } from '../../core/media.ts'
import type { MediaId } from '../../core/record-id.ts'
import { Button } from '../controls/Button.tsx'
import { useDeskActions, useMachine } from '../desk/desk-context.ts'
import { fitPicture } from './fit-picture.ts'
import { printedSize } from './printed-size.ts'
import { useMedia } from './use-media.ts'

import styles from './PictureFit.module.css'

/** How large a picture is, and where that is too much for a network, a way to a smaller copy. */
export function PictureFit({
  id,
  most,
  onReplace,
}: {
  readonly id: MediaId
  /** What a network takes. */
  readonly most: { readonly network: string; readonly bytes: number }
  /** The smaller copy stands in the library beside the original. */
  readonly onReplace: (media: Media) => void
}) {
  const machine = useMachine()
  const { notify, reload } = useDeskActions()
  const media = useMedia(id)
  const [isWorking, setWorking] = useState(false)
  if (media === null) return null
  const isTooLarge = media.size > most.bytes

  async function shrink({ fileName }: Media, bytes: number): Promise<void> {
    setWorking(true)
    const original = await machine['media:bytes'](id)
    const fitted = original === null ? null : await fitPicture(original, bytes)
    setWorking(false)
    if (fitted === null) {
      notify({ text: 'This picture can’t be made smaller here.', tone: 'bad' })
      return
    }
    const name = `${fileName.replace(/\.[^.]*$/u, '')}-smaller.${extension(fitted.type)}`
    const added = await machine['media:add']({ name, bytes: fitted.bytes })
    if (!added.ok) {
      notify({ text: mediaFailureSentence(added.failure), tone: 'bad' })
      return
    }
    onReplace(added.value.record)
    await reload()
    notify({
      text: `A copy of ${printedSize(added.value.record.size)} takes its place; the original stays in the library`,
      tone: 'plain',
    })
  }

  return (
    <div className={styles['fit']}>
      <span data-over={isTooLarge || undefined}>
        {media.width} × {media.height}, {printedSize(media.size)}
        {isTooLarge ? `. ${most.network} takes ${printedSize(most.bytes)}.` : ''}
      </span>
      {isTooLarge ? (
        <Button isDisabled={isWorking} onPress={() => void shrink(media, most.bytes)}>
          <Shrink aria-hidden />
          {isWorking ? 'Making a smaller copy' : 'Make a smaller copy'}
        </Button>
      ) : null}
    </div>
  )
}

function extension(type: 'image/jpeg' | 'image/webp'): string {
  return type === 'image/jpeg' ? 'jpg' : 'webp'
}
