import type { NodeViewProps } from '@tiptap/react'
import { Ellipsis } from 'lucide-react'

import { withWebScheme } from '../../core/address.ts'
import { addressHost } from '../../core/export/address-host.ts'
import { ActionMenu } from '../controls/ActionMenu.tsx'
import { mediaAddress } from '../media/media-address.ts'
import { useChoosePicture } from '../media/use-choose-picture.ts'
import { BoxFrame } from './BoxFrame.tsx'
import { FieldRow } from './FieldRow.tsx'
import { removeBlock } from './go-on.ts'
import { InPlaceLine } from './InPlaceLine.tsx'
import { cardAttributes } from './nodes/card-attributes.ts'

import styles from './BoxFrame.module.css'

/** A link shown as a box, written by hand. */
export function CardView(view: NodeViewProps) {
  const { node, updateAttributes } = view
  const { address, title, description, image } = cardAttributes(node.attrs)
  const choosePicture = useChoosePicture()

  async function choose(): Promise<void> {
    const media = await choosePicture()
    if (media !== null) updateAttributes({ image: media.id })
  }

  return (
    <BoxFrame
      view={view}
      label="Card"
      address={address}
      site={addressHost(address)}
      sign={
        image === null ? null : <img src={mediaAddress(image)} alt="" draggable data-drag-handle />
      }
      fields={
        <div data-comes-first>
          <FieldRow
            label="Address"
            value={address}
            placeholder="https://"
            onChange={(next) => updateAttributes({ address: next.trim() })}
            onLeave={() => {
              const whole = withWebScheme(address)
              if (whole !== address) updateAttributes({ address: whole })
            }}
          />
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
        </div>
      }
    >
      <div className={styles['title']}>
        <InPlaceLine
          label="Title"
          hint="What the link leads to"
          isHintKept
          value={title}
          onChange={(next) => updateAttributes({ title: next })}
        />
      </div>
      <div className={styles['description']} data-empty={description === '' || undefined}>
        <InPlaceLine
          label="Description"
          hint="Why it is worth a click"
          value={description}
          onChange={(next) => updateAttributes({ description: next })}
        />
      </div>
    </BoxFrame>
  )
}
