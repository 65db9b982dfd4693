import type { NodeViewProps } from '@tiptap/react'
import { Ellipsis, Play } from 'lucide-react'

import { withWebScheme } from '../../core/address.ts'
import { providerOf } from '../../core/document/provider.ts'
import { addressHost } from '../../core/export/address-host.ts'
import { ActionMenu } from '../controls/ActionMenu.tsx'
import { BoxFrame } from './BoxFrame.tsx'
import { FieldRow } from './FieldRow.tsx'
import { removeBlock } from './go-on.ts'
import { InPlaceLine } from './InPlaceLine.tsx'
import { embedAttributes } from './nodes/embed-attributes.ts'

import styles from './BoxFrame.module.css'

/** A film or a post that stands elsewhere: where it is and what it is called, without looking there. */
export function EmbedView(view: NodeViewProps) {
  const { node, updateAttributes } = view
  const { address, provider, title } = embedAttributes(node.attrs)

  function take(typed: string): void {
    const known = providerOf(typed)
    updateAttributes({ address: typed, ...(known === '' ? {} : { provider: known }) })
  }

  return (
    <BoxFrame
      view={view}
      label="Embed"
      address={address}
      site={provider === '' ? addressHost(address) : provider}
      sign={
        <div className={styles['sign']} data-drag-handle draggable>
          <Play aria-hidden />
        </div>
      }
      fields={
        <>
          <div data-comes-first>
            <FieldRow
              label="Address"
              value={address}
              placeholder="https://www.youtube.com/watch?v="
              onChange={(next) => take(next.trim())}
              onLeave={() => {
                const whole = withWebScheme(address)
                if (whole !== address) take(whole)
              }}
            />
            <ActionMenu
              label="The embed"
              icon={<Ellipsis />}
              actions={[{ label: 'Remove the embed', run: () => removeBlock(view) }]}
            />
          </div>
          <FieldRow
            label="Where it stands"
            value={provider}
            placeholder="YouTube"
            onChange={(next) => updateAttributes({ provider: next })}
          />
        </>
      }
    >
      <div className={styles['title']}>
        <InPlaceLine
          label="Title"
          hint="What is to be seen or heard"
          isHintKept
          value={title}
          onChange={(next) => updateAttributes({ title: next })}
        />
      </div>
    </BoxFrame>
  )
}
