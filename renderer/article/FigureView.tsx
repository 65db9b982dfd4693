import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react'
import { Ellipsis, ImageOff, TriangleAlert } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'

import type { FigureAlignment, FigureImage } from '../../core/document/figure.ts'
import type { MenuAction } from '../controls/ActionList.tsx'
import { ActionMenu } from '../controls/ActionMenu.tsx'
import { Choice } from '../controls/Choice.tsx'
import { CropDialog } from '../media/crop/CropDialog.tsx'
import { mediaAddress } from '../media/media-address.ts'
import { useChoosePicture } from '../media/use-choose-picture.ts'
import { useChoosePictures } from '../media/use-choose-pictures.ts'
import { FieldRow } from './FieldRow.tsx'
import { figureAttributes } from './nodes/figure-attributes.ts'

import styles from './FigureView.module.css'

const alignments: readonly { readonly value: FigureAlignment; readonly label: string }[] = [
  { value: 'center', label: 'In the column' },
  { value: 'wide', label: 'Wider than the text' },
  { value: 'left', label: 'Left of the text' },
  { value: 'right', label: 'Right of the text' },
]

/** Pictures on the page; their words, credit and place are written below them. */
export function FigureView({
  editor,
  node,
  selected,
  updateAttributes,
  deleteNode,
}: NodeViewProps) {
  const { images, caption, credit, licence, alignment } = figureAttributes(node.attrs)
  const choosePicture = useChoosePicture()
  const choosePictures = useChoosePictures()
  const figure = useRef<HTMLElement>(null)
  const [cropping, setCropping] = useState<number | null>(null)
  const cropped = cropping === null ? undefined : images[cropping]

  // Back in the text, so that the next Ctrl-Z takes a crop back; until the dialog is gone nothing else takes the focus.
  const isCropping = cropping !== null
  useEffect(() => {
    if (!isCropping) return undefined
    return () => editor.view.focus()
  }, [isCropping, editor])

  function setImages(next: readonly FigureImage[]): void {
    if (next.length === 0) deleteNode()
    else updateAttributes({ images: next })
  }

  async function add(): Promise<void> {
    const added = await choosePictures('several')
    if (added.length === 0) return
    setImages([...images, ...added.map(({ id, alt }) => ({ media: id, alt }))])
    // The menu gives the focus back first, then it goes to the alt text that is owed.
    requestAnimationFrame(() => altTextOf(images.length)?.focus())
  }

  function altTextOf(at: number): HTMLElement | undefined {
    return figure.current?.querySelectorAll('textarea')[at]
  }

  async function replace(at: number): Promise<void> {
    const media = await choosePicture()
    if (media !== null) setImages(images.with(at, { media: media.id, alt: media.alt }))
  }

  function move(at: number, step: -1 | 1): void {
    const image = images[at]
    if (image !== undefined) setImages(images.toSpliced(at, 1).toSpliced(at + step, 0, image))
  }

  function actionsOf(at: number): readonly MenuAction[] {
    return [
      { label: 'Replace the picture…', run: () => void replace(at) },
      {
        label: 'Crop the picture…',
        isDisabled: images[at]?.media === null,
        run: () => setCropping(at),
      },
      { label: 'Add pictures…', run: () => void add() },
      { label: 'Show it earlier', isDisabled: at === 0, run: () => move(at, -1) },
      { label: 'Show it later', isDisabled: at === images.length - 1, run: () => move(at, 1) },
      { label: 'Remove the picture', run: () => setImages(images.toSpliced(at, 1)) },
    ]
  }

  return (
    <NodeViewWrapper
      as="figure"
      ref={figure}
      className={styles['figure']}
      data-media={images[0]?.media}
      data-alignment={alignment}
      data-selected={selected || undefined}
    >
      <div className={styles['pictures']} data-several={images.length > 1 || undefined}>
        {images.map(({ media, alt }, at) => (
          <div key={at} className={styles['picture']}>
            {media === null ? (
              <p className={styles['absent']}>
                <ImageOff aria-hidden />
                This picture isn’t in the library. Remove it, and add the file.
              </p>
            ) : (
              <img src={mediaAddress(media)} alt={alt} draggable data-drag-handle />
            )}
            <div className={styles['alt']}>
              <FieldRow
                label="Alt text"
                words="prose"
                hint={alt.trim() === '' ? <Owed /> : null}
                value={alt}
                placeholder="What the picture shows, for readers who listen"
                onChange={(next) => setImages(images.with(at, { media, alt: next }))}
              />
              <ActionMenu
                label={images.length === 1 ? 'The picture' : `Picture ${at + 1}`}
                icon={<Ellipsis />}
                actions={actionsOf(at)}
              />
            </div>
          </div>
        ))}
      </div>
      <div className={styles['words']}>
        <FieldRow
          label="Caption"
          words="prose"
          value={caption}
          placeholder="What readers see below it"
          onChange={(next) => updateAttributes({ caption: next })}
        />
        <FieldRow
          label="Credit"
          words="names"
          value={credit}
          placeholder="As in the library"
          onChange={(next) => updateAttributes({ credit: next })}
        />
        <FieldRow
          label="Licence"
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
      </div>
      {cropping === null || cropped === undefined || cropped.media === null ? null : (
        <CropDialog
          id={cropped.media}
          onCrop={(media) => setImages(images.with(cropping, { ...cropped, media }))}
          onClose={() => setCropping(null)}
        />
      )}
    </NodeViewWrapper>
  )
}

function Owed() {
  return (
    <span className={styles['owed']}>
      <TriangleAlert aria-hidden />
      Needs alt text
    </span>
  )
}
