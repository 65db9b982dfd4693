import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react'
import { Ellipsis, Play } from 'lucide-react'
import type { KeyboardEvent } from 'react'

import { withWebScheme } from '../../core/address.ts'
import { providerOf } from '../../core/document/provider.ts'
import { ActionMenu } from '../controls/ActionMenu.tsx'
import { AddressTrouble } from './AddressTrouble.tsx'
import { FieldRow } from './FieldRow.tsx'
import { goOnFromField, removeBlock } from './go-on.ts'
import { embedAttributes } from './nodes/embed-attributes.ts'

import styles from './BoxView.module.css'

/** A film or a post that stands elsewhere: where it is and what it is called, without looking there. */
export function EmbedView(view: NodeViewProps) {
  const { node, selected, updateAttributes } = view
  const { address, provider, title } = embedAttributes(node.attrs)

  function take(typed: string): void {
    const known = providerOf(typed)
    updateAttributes({ address: typed, ...(known === '' ? {} : { provider: known }) })
  }

  return (
    <NodeViewWrapper
      as="div"
      className={styles['box']}
      role="group"
      aria-label="Embed"
      data-selected={selected || undefined}
      onKeyDown={(event: KeyboardEvent<HTMLElement>) => goOnFromField(event, view)}
    >
      <header className={styles['head']} data-drag-handle draggable>
        <Play aria-hidden />
        {provider === '' ? 'Embed' : provider}
        <ActionMenu
          label="The embed"
          icon={<Ellipsis />}
          actions={[{ label: 'Remove the embed', run: () => removeBlock(view) }]}
        />
      </header>
      <div className={styles['fields']}>
        <FieldRow
          label="Address"
          hint={<AddressTrouble address={address} />}
          value={address}
          placeholder="https://www.youtube.com/watch?v="
          onChange={(next) => take(next.trim())}
          onLeave={() => {
            const whole = withWebScheme(address)
            if (whole !== address) take(whole)
          }}
        />
        <FieldRow
          label="Title"
          words="prose"
          value={title}
          placeholder="What is to be seen or heard"
          onChange={(next) => updateAttributes({ title: next })}
        />
        <FieldRow
          label="Where it stands"
          value={provider}
          placeholder="YouTube"
          onChange={(next) => updateAttributes({ provider: next })}
        />
      </div>
    </NodeViewWrapper>
  )
}
