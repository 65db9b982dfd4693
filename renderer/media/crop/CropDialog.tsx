import { Crop } from 'lucide-react'
import { useState } from 'react'
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components'

import { mediaFailureSentence } from '../../../core/library/library-report.ts'
import type { MediaId } from '../../../core/library/record-id.ts'
import { type CropArea, shapedArea, wholeArea } from '../../../core/pictures/crop-area.ts'
import { cropShapes } from '../../../core/pictures/crop-shapes.ts'
import type { Media } from '../../../core/pictures/media.ts'
import { Button } from '../../controls/Button.tsx'
import { SheetDialog } from '../../controls/SheetDialog.tsx'
import { useDeskActions, useMachine } from '../../desk/desk-context.ts'
import { useMedia } from '../use-media.ts'
import { CropStage } from './CropStage.tsx'

import styles from './CropDialog.module.css'

/** Chooses a part of a picture. The whole stays in the library, and the part remembers it. */
export function CropDialog({
  id,
  onCrop,
  onClose,
}: {
  readonly id: MediaId
  /** The part, or the whole that a part was of. */
  readonly onCrop: (media: MediaId) => void
  readonly onClose: () => void
}) {
  const media = useMedia(id)
  const whole = useMedia(media?.cropOf?.media ?? null)
  // A part of a picture that is gone is cropped as it is.
  const picture = whole ?? media
  if (media === null || picture === null) return null
  const begun = whole === null ? null : (media.cropOf?.area ?? null)
  return (
    <CropSheet key={picture.id} picture={picture} begun={begun} onCrop={onCrop} onClose={onClose} />
  )
}

function CropSheet({
  picture,
  begun,
  onCrop,
  onClose,
}: {
  readonly picture: Media
  /** The part that was chosen before. */
  readonly begun: CropArea | null
  readonly onCrop: (media: MediaId) => void
  readonly onClose: () => void
}) {
  const machine = useMachine()
  const { notify, reload } = useDeskActions()
  const whole = wholeArea(picture)
  const [area, setArea] = useState(begun ?? whole)
  const [shapeName, setShapeName] = useState('free')
  const [isWorking, setWorking] = useState(false)
  const ratio = cropShapes.find(({ name }) => name === shapeName)?.ratio ?? null
  const isWhole = area.width === picture.width && area.height === picture.height

  function choose(name: string): void {
    setShapeName(name)
    const chosen = cropShapes.find((shape) => shape.name === name)?.ratio ?? null
    if (chosen !== null) setArea(shapedArea(area, picture, chosen))
  }

  async function crop(): Promise<void> {
    if (isWhole) {
      onCrop(picture.id)
      onClose()
      return
    }
    setWorking(true)
    const cropped = await machine['media:crop']({ id: picture.id, area })
    setWorking(false)
    if (!cropped.ok) {
      notify({ text: mediaFailureSentence(cropped.failure), tone: 'bad' })
      return
    }
    onCrop(cropped.value.record.id)
    await reload()
    onClose()
  }

  return (
    <SheetDialog
      title="Crop the picture"
      isBusy={isWorking}
      onClose={onClose}
      footer={
        <>
          {isWhole ? null : (
            <Button
              isDisabled={isWorking}
              onPress={() => {
                setShapeName('free')
                setArea(whole)
              }}
            >
              Take the whole picture
            </Button>
          )}
          <Button look="main" isDisabled={isWorking} onPress={() => void crop()}>
            <Crop aria-hidden />
            {isWorking ? 'Cropping' : isWhole ? 'Use the whole picture' : 'Crop the picture'}
          </Button>
        </>
      }
    >
      <div className={styles['content']}>
        <CropStage picture={picture} area={area} ratio={ratio} onChange={setArea} />
        <p role="status" className={styles['size']}>
          {area.width.toLocaleString('en-GB')} × {area.height.toLocaleString('en-GB')} of{' '}
          {picture.width.toLocaleString('en-GB')} × {picture.height.toLocaleString('en-GB')} pixels
        </p>
        <RadioGroup
          aria-label="Shape"
          orientation="horizontal"
          className={styles['shapes'] ?? ''}
          value={shapeName}
          onChange={choose}
        >
          {cropShapes.map(({ name, label, shownBy }) => (
            <RadioField key={name} value={name}>
              <RadioButton className={styles['shape'] ?? ''}>
                <span>{label}</span>
                {shownBy === '' ? null : <small>{shownBy}</small>}
              </RadioButton>
            </RadioField>
          ))}
        </RadioGroup>
        <p className={styles['hint']}>
          Arrow keys move the frame, with Shift they change its size, with Alt by a single pixel.
          The whole picture stays in the library.
        </p>
      </div>
    </SheetDialog>
  )
}
