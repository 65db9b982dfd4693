import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react'
import { Ellipsis, SquareArrowOutUpRight } from 'lucide-react'
import type { KeyboardEvent } from 'react'

import { withWebScheme } from '../../core/address.ts'
import { ActionMenu } from '../controls/ActionMenu.tsx'
import { mediaAddress } from '../media/media-address.ts'
import { useChoosePicture } from '../media/use-choose-picture.ts'
import { AddressTrouble } from './AddressTrouble.tsx'
import { FieldRow } from './FieldRow.tsx'
import { goOnFromField, removeBlock } from './go-on.ts'
import { cardAttributes } from './nodes/card-attributes.ts'

import styles from './BoxView.module.css'

/** A link shown as a box, written by hand. */
export function CardView(view: NodeViewProps) {
  const { node, selected, updateAttributes } = view
  const { address, title, description, image } = cardAttributes(node.attrs)
  const choosePicture = useChoosePicture()

  async function choose(): Promise<void> {
    const media = await choosePicture()
    if (media !== null) updateAttributes({ image: media.id })
  }

  return (
    <NodeViewWrapper
      as="div"
      className={styles['box']}
      role="group"
      aria-label="Card"
      data-selected={selected || undefined}
      onKeyDown={(event: KeyboardEvent<HTMLElement>) => goOnFromField(event, view)}
    >
      <header className={styles['head']} data-drag-handle draggable>
        <SquareArrowOutUpRight aria-hidden />
        Card
        <ActionMenu
          label="The card"
          icon={<Ellipsis />}
          actions={[
            {
              label: image === null ? 'Add a picture…' : 'Replace the picture…',
              run: () => void choose(),
            },
            {
              label: 'Take the picture out',
              isDisabled: image === null,
              run: () => updateAttributes({ image: null }),
            },
            { label: 'Remove the card', run: () => removeBlock(view) },
          ]}
        />
      </header>
      <div className={styles['fields']} data-pictured={image === null ? undefined : true}>
        {image === null ? null : <img src={mediaAddress(image)} alt="" />}
        <FieldRow
          label="Address"
          hint={<AddressTrouble address={address} />}
          value={address}
          placeholder="https://"
          onChange={(next) => updateAttributes({ address: next.trim() })}
          onLeave={() => {
            const whole = withWebScheme(address)
            if (whole !== address) updateAttributes({ address: whole })
          }}
        />
        <FieldRow
          label="Title"
          words="prose"
          value={title}
          placeholder="What the link leads to"
          onChange={(next) => updateAttributes({ title: next })}
        />
        <FieldRow
          label="Description"
          words="prose"
          value={description}
          placeholder="Why it is worth a click"
          onChange={(next) => updateAttributes({ description: next })}
        />
      </div>
    </NodeViewWrapper>
  )
}
