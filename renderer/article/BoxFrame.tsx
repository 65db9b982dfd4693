import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'

import { addressNeed } from './address-need.ts'
import { BlockFields } from './BlockFields.tsx'
import { fieldsInTurn } from './fields-in-turn.ts'
import { goOnFromField } from './go-on.ts'
import { OwedButton } from './OwedButton.tsx'

import styles from './BoxFrame.module.css'

/** A reference to what stands elsewhere, drawn as readers see it: a picture or sign, the site, and words. */
export function BoxFrame({
  view,
  label,
  address,
  site,
  sign,
  fields,
  children,
}: {
  readonly view: NodeViewProps
  readonly label: string
  readonly address: string
  /** Where the address leads, as people call it. */
  readonly site: string
  readonly sign: ReactNode
  /** What is not seen of it. */
  readonly fields: ReactNode
  readonly children: ReactNode
}) {
  const box = useRef<HTMLElement>(null)
  const need = addressNeed(address)

  function writeAddress(): void {
    const [field] = box.current === null ? [] : fieldsInTurn(box.current)
    field?.focus()
  }

  return (
    <NodeViewWrapper
      as="div"
      ref={box}
      className={styles['box']}
      role="group"
      aria-label={label}
      data-has-fields
      data-selected={view.selected || undefined}
      onKeyDown={(event: KeyboardEvent<HTMLElement>) => goOnFromField(event, view)}
    >
      <div className={styles['face']}>
        {sign}
        <div className={styles['words']}>
          <div className={styles['site']} data-drag-handle draggable>
            {need === null ? site : <OwedButton onPress={writeAddress}>{need}</OwedButton>}
          </div>
          {children}
        </div>
      </div>
      <BlockFields>{fields}</BlockFields>
    </NodeViewWrapper>
  )
}
