import { Ellipsis, GripVertical } from 'lucide-react'
import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react'
import { Input, TextField } from 'react-aria-components'

import { ActionMenu } from '../controls/ActionMenu.tsx'
import { arrowOf } from '../controls/arrow.ts'
import { Button } from '../controls/Button.tsx'

import styles from './AgreedList.module.css'

/** Something that everybody in the library has agreed on. */
export interface AgreedItem {
  readonly id: string
  readonly name: string
  /** What else is to be known of it. */
  readonly aside: string
  /** What is said before it is removed; null where nothing depends on it. */
  readonly warning: string | null
}

type Step = -1 | 1

/** One thing that was agreed on, with its name to be changed on the spot. */
export function AgreedRow({
  item: { name, aside, warning },
  steps,
  onDrag,
  onRename,
  onStep,
  onRemove,
}: {
  readonly item: AgreedItem
  /** Which way it can go. */
  readonly steps: { readonly up: boolean; readonly down: boolean }
  readonly onDrag: () => void
  readonly onRename: (name: string) => Promise<unknown>
  readonly onStep: (step: Step) => Promise<unknown>
  readonly onRemove: () => void
}) {
  const row = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [isLeaving, setLeaving] = useState(false)

  async function rename(): Promise<void> {
    const next = (typed ?? name).trim()
    if (next !== '' && next !== name) await onRename(next)
    setTyped(null)
  }

  async function step(way: Step, focused: 'input' | 'button'): Promise<void> {
    if (!(way === -1 ? steps.up : steps.down)) return
    await rename()
    await onStep(way)
    // A row that is put elsewhere loses the focus.
    row.current?.querySelector<HTMLElement>(focused)?.focus()
  }

  function onKeyDown(event: KeyboardEvent): void {
    const arrow = arrowOf(event.key)
    if (event.altKey && (arrow === 'ArrowUp' || arrow === 'ArrowDown')) {
      event.preventDefault()
      event.stopPropagation()
      void step(arrow === 'ArrowUp' ? -1 : 1, 'input')
    } else if (event.key === 'Enter' && typed !== null) {
      event.preventDefault()
      void rename()
    } else if (event.key === 'Escape' && typed !== null && typed !== name) {
      event.stopPropagation()
      setTyped(null)
    }
  }

  function takeUp(event: DragEvent): void {
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setData('text/plain', name)
    if (row.current !== null) event.dataTransfer.setDragImage(row.current, 12, 16)
    onDrag()
  }

  return (
    <>
      <div ref={row} className={styles['row']}>
        <span className={styles['grip']} draggable onDragStart={takeUp}>
          <GripVertical aria-hidden />
        </span>
        <TextField
          aria-label={`Name of “${name}”`}
          className={styles['name'] ?? ''}
          value={typed ?? name}
          onChange={setTyped}
          onBlur={() => void rename()}
          onKeyDown={onKeyDown}
        >
          <Input spellCheck={false} />
        </TextField>
        <span className={styles['aside']}>{aside}</span>
        <ActionMenu
          label={`More for “${name}”`}
          icon={<Ellipsis />}
          actions={[
            {
              label: 'Move up',
              isDisabled: !steps.up,
              run: () => void step(-1, 'button'),
            },
            {
              label: 'Move down',
              isDisabled: !steps.down,
              run: () => void step(1, 'button'),
            },
            {
              label: warning === null ? 'Remove' : 'Remove…',
              run: warning === null ? onRemove : () => setLeaving(true),
            },
          ]}
        />
      </div>
      {warning === null || !isLeaving ? null : (
        <div className={styles['leaving']} role="group" aria-label={`Remove “${name}”`}>
          <p role="status">{warning}</p>
          <Button onPress={onRemove}>Remove</Button>
          <Button look="link" onPress={() => setLeaving(false)}>
            Keep it
          </Button>
        </div>
      )}
    </>
  )
}
