import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react'
import { ImageOff, Trash2, TriangleAlert } from 'lucide-react'

import { IconButton } from '../controls/IconButton.tsx'
import { mediaAddress } from '../media/media-address.ts'
import { figureAttributes } from './nodes/figure-attributes.ts'

import styles from './FigureView.module.css'

/** Pictures on the page, with their alt texts and caption written in place. */
export function FigureView({ node, selected, updateAttributes, deleteNode }: NodeViewProps) {
  const { images, caption } = figureAttributes(node.attrs)
  return (
    <NodeViewWrapper
      as="figure"
      className={styles['figure']}
      data-media={images[0]?.media}
      data-selected={selected || undefined}
    >
      {images.map(({ media, alt }, at) =>
        media === null ? (
          <p key={at} className={styles['absent']}>
            <ImageOff aria-hidden />
            This picture isn’t in the library. Remove it, and add the file.
          </p>
        ) : (
          <img key={at} src={mediaAddress(media)} alt={alt} draggable data-drag-handle />
        ),
      )}
      <div className={styles['words']}>
        {images.map(({ alt }, at) => (
          <label key={at}>
            <span className={styles['label']}>
              Alt text
              {alt.trim() === '' ? (
                <span className={styles['owed']}>
                  <TriangleAlert aria-hidden />
                  Needs alt text
                </span>
              ) : null}
            </span>
            <textarea
              rows={1}
              value={alt}
              placeholder="What the picture shows, for readers who listen"
              onChange={(event) => {
                const next = oneLine(event.target.value)
                updateAttributes({
                  images: images.map((image, place) =>
                    place === at ? { ...image, alt: next } : image,
                  ),
                })
              }}
            />
          </label>
        ))}
        <label>
          <span className={styles['label']}>Caption</span>
          <textarea
            rows={1}
            value={caption}
            placeholder="What readers see below it"
            onChange={(event) => updateAttributes({ caption: oneLine(event.target.value) })}
          />
        </label>
        <IconButton label="Remove the picture" onPress={deleteNode}>
          <Trash2 />
        </IconButton>
      </div>
    </NodeViewWrapper>
  )
}

function oneLine(text: string): string {
  return text.replaceAll(/[\r\n]+/gu, ' ')
}
