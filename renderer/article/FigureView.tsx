import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react'
import { Ellipsis } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

import { type FigureAlignment, type FigureImage, withMedia } from '../../core/document/figure.ts'
import type { MediaId } from '../../core/library/record-id.ts'
import type { Media } from '../../core/pictures/media.ts'
import type { MenuAction } from '../controls/ActionList.tsx'
import { ActionMenu } from '../controls/ActionMenu.tsx'
import { Choice } from '../controls/Choice.tsx'
import { useDeskActions, useMachine } from '../desk/desk-context.ts'
import { CropDialog } from '../media/crop/CropDialog.tsx'
import { LibraryPictureSheet } from '../media/LibraryPictureSheet.tsx'
import { mediaAddress } from '../media/media-address.ts'
import { useChoosePicture } from '../media/use-choose-picture.ts'
import { useChoosePictures } from '../media/use-choose-pictures.ts'
import { AbsentPicture } from './AbsentPicture.tsx'
import { BlockFields } from './BlockFields.tsx'
import { FieldRow } from './FieldRow.tsx'
import { fieldsInTurn } from './fields-in-turn.ts'
import { goOnFromField, removeBlock } from './go-on.ts'
import { InPlaceLine } from './InPlaceLine.tsx'
import { figureAttributes } from './nodes/figure-attributes.ts'
import { OwedButton } from './OwedButton.tsx'
import { useChosenPicture } from './use-chosen-picture.ts'
import { useLibraryCredit } from './use-library-credit.ts'

import styles from './FigureView.module.css'

const alignments: readonly { readonly value: FigureAlignment; readonly label: string }[] = [
  { value: 'center', label: 'In the column' },
  { value: 'wide', label: 'Wider than the text' },
  { value: 'left', label: 'Left of the text' },
  { value: 'right', label: 'Right of the text' },
]

/** Pictures on the page with caption and credit, as readers see them. */
export function FigureView(view: NodeViewProps) {
  const { editor, node, selected, updateAttributes } = view
  const { images, caption, credit, licence, alignment } = figureAttributes(node.attrs)
  const isGallery = images.length > 1
  const libraryCredit = useLibraryCredit(images)
  // A licence of its own stands alone then.
  const printedCredit = licence === '' ? libraryCredit : ''
  const machine = useMachine()
  const { notify } = useDeskActions()
  const choosePicture = useChoosePicture()
  const choosePictures = useChoosePictures()
  const figure = useRef<HTMLElement>(null)
  const [cropping, setCropping] = useState<number | null>(null)
  const cropped = cropping === null ? undefined : images[cropping]
  const [seeking, setSeeking] = useState<number | null>(null)

  // Back in the text, so that the next Ctrl-Z takes back what was done there; until the sheet is gone nothing else takes the focus.
  const isInSheet = cropping !== null || seeking !== null
  useEffect(() => {
    if (!isInSheet) return undefined
    return () => editor.view.focus()
  }, [isInSheet, editor])

  const [chosen, choose] = useChosenPicture(view, remove)

  function setImages(next: readonly FigureImage[]): void {
    if (next.length === 0) removeBlock(view)
    else updateAttributes({ images: next })
  }

  function remove(at: number): void {
    setImages(images.toSpliced(at, 1))
  }

  async function add(): Promise<void> {
    const added = await choosePictures('several')
    if (added.length === 0) return
    setImages([...images, ...added.map(({ id, alt }) => ({ media: id, alt }))])
    // The menu gives the focus back first, then it goes to the alt text that is owed.
    requestAnimationFrame(() => altTextOf(images.length)?.focus())
  }

  function altTextOf(at: number): HTMLElement | undefined {
    return figure.current === null ? undefined : fieldsInTurn(figure.current)[at]
  }

  async function replace(at: number): Promise<void> {
    const media = await choosePicture()
    if (media !== null) put(at, media)
  }

  /** What was said of a picture that was not there still holds. */
  function put(at: number, { id, alt }: Pick<Media, 'id' | 'alt'>): void {
    const former = images[at]
    const isDescribed = former?.media === null && former.alt.trim() !== ''
    setImages(images.with(at, { media: id, alt: isDescribed ? former.alt : alt }))
  }

  async function putFromLibrary(at: number, id: MediaId): Promise<void> {
    const media = await mediaOf(id)
    if (media !== null) put(at, media)
  }

  async function mediaOf(id: MediaId): Promise<Media | null> {
    const stored = await machine['record:read'](id)
    return stored.ok && stored.value.record.kind === 'media' ? stored.value.record : null
  }

  async function creditAllAs(id: MediaId): Promise<void> {
    const media = await mediaOf(id)
    if (media === null) return
    const { credit: name, licence: terms } = media
    if (name !== '' || terms !== '') updateAttributes({ credit: name, licence: terms })
    else notify({ text: 'The library names nobody for this picture', tone: 'plain' })
  }

  function move(at: number, step: -1 | 1): void {
    const image = images[at]
    if (image !== undefined) setImages(images.toSpliced(at, 1).toSpliced(at + step, 0, image))
  }

  function actionsOf(at: number): readonly MenuAction[] {
    const media = images[at]?.media ?? null
    return [
      { label: 'Replace the picture…', run: () => void replace(at) },
      { label: 'Replace it from the library…', run: () => setSeeking(at) },
      {
        label: 'Crop the picture…',
        isDisabled: media === null,
        run: () => setCropping(at),
      },
      { label: 'Add pictures…', run: () => void add() },
      { label: 'Show it earlier', isDisabled: at === 0, run: () => move(at, -1) },
      { label: 'Show it later', isDisabled: at === images.length - 1, run: () => move(at, 1) },
      ...(isGallery && media !== null
        ? [{ label: 'Use its credit for all pictures', run: () => void creditAllAs(media) }]
        : []),
      { label: 'Remove the picture', run: () => remove(at) },
    ]
  }

  return (
    <NodeViewWrapper
      as="figure"
      ref={figure}
      className={styles['figure']}
      data-media={images[0]?.media}
      data-alignment={alignment}
      data-has-fields
      data-selected={selected || undefined}
      onKeyDown={(event: KeyboardEvent<HTMLElement>) => goOnFromField(event, view)}
    >
      <div className={styles['pictures']} data-several={isGallery || undefined}>
        {images.map((image, at) => (
          <div
            key={at}
            className={styles['picture']}
            data-chosen={(isGallery && chosen === at) || undefined}
          >
            {image.media === null ? (
              <AbsentPicture
                image={image}
                onAdd={() => void replace(at)}
                onSeek={() => setSeeking(at)}
              />
            ) : (
              <img
                src={mediaAddress(image.media)}
                alt={image.alt}
                draggable
                data-drag-handle
                onClick={() => choose(at)}
              />
            )}
            {image.alt.trim() === '' ? (
              <div className={styles['owed']} data-below={image.media === null || undefined}>
                <OwedButton
                  about={isGallery ? `picture ${at + 1}` : undefined}
                  onPress={() => altTextOf(at)?.focus()}
                >
                  Needs alt text
                </OwedButton>
              </div>
            ) : null}
          </div>
        ))}
      </div>
      <div className={styles['words']} data-empty={(caption === '' && credit === '') || undefined}>
        <div className={styles['caption']}>
          <InPlaceLine
            label="Caption"
            hint="Caption"
            value={caption}
            onChange={(next) => updateAttributes({ caption: next })}
          />
        </div>
        <div className={styles['credit']}>
          <InPlaceLine
            label={isGallery ? 'Credit for all pictures' : 'Credit'}
            hint={printedCredit === '' ? 'Credit as in the library' : printedCredit}
            isHintKept={printedCredit !== ''}
            hasNames
            value={credit}
            onChange={(next) => updateAttributes({ credit: next })}
          />
        </div>
      </div>
      <BlockFields>
        {images.map((image, at) => (
          <div key={at} data-comes-first>
            <FieldRow
              label={isGallery ? `Alt text of picture ${at + 1}` : 'Alt text'}
              words="prose"
              value={image.alt}
              placeholder="What the picture shows, for readers who listen"
              onChange={(next) => setImages(images.with(at, { ...image, alt: next }))}
            />
            <ActionMenu
              label={isGallery ? `Picture ${at + 1}` : 'The picture'}
              icon={<Ellipsis />}
              actions={actionsOf(at)}
            />
          </div>
        ))}
        <FieldRow
          label={isGallery ? 'Licence for all pictures' : 'Licence'}
          value={licence}
          placeholder="As in the library"
          onChange={(next) => updateAttributes({ licence: next })}
        />
        <Choice
          label="Place"
          value={alignment}
          options={alignments}
          onChange={(next) => updateAttributes({ alignment: next })}
        />
      </BlockFields>
      {cropping === null || cropped === undefined || cropped.media === null ? null : (
        <CropDialog
          id={cropped.media}
          onCrop={(media) => setImages(images.with(cropping, withMedia(cropped, media)))}
          onClose={() => setCropping(null)}
        />
      )}
      {seeking === null ? null : (
        <LibraryPictureSheet
          onPick={(media) => void putFromLibrary(seeking, media)}
          onClose={() => setSeeking(null)}
        />
      )}
    </NodeViewWrapper>
  )
}
