import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react'
import { ImageOff, Trash2, TriangleAlert } from 'lucide-react'

import { IconButton } from '../controls/IconButton.tsx'
import { mediaAddress } from '../media/media-address.ts'
import { figureAttributes } from './figure-attributes.ts'

import styles from './FigureView.module.css'

/** A picture on the page, with its alt text and caption written in place. */
export function FigureView({ node, selected, updateAttributes, deleteNode }: NodeViewProps) {
  const { media, alt, caption } = figureAttributes(node.attrs)
  return (
    <NodeViewWrapper
      as="figure"
      className={styles['figure']}
      data-media={media}
      data-selected={selected || undefined}
    >
      {media === null ? (
        <p className={styles['absent']}>
          <ImageOff aria-hidden />
          This picture isn’t in the library. Remove it, and add the file.
        </p>
      ) : (
        <img src={mediaAddress(media)} alt={alt} draggable data-drag-handle />
      )}
      <div className={styles['words']}>
        <label>
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
            onChange={(event) => updateAttributes({ alt: oneLine(event.target.value) })}
          />
        </label>
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
