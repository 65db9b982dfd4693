import { useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'

import { networkName, type Network } from '../../core/networks/network.ts'
import type { Thread } from '../../core/thread/thread.ts'
import { SheetDialog } from '../controls/SheetDialog.tsx'
import { type Look, PreviewScreen } from './PreviewScreen.tsx'
import type { ThreadFrame } from './thread-frame.ts'

import styles from './LargePreview.module.css'

const looks: readonly Look[] = ['light', 'dark']

/** The thread on a phone and on a desktop beside each other. */
export function LargePreview({
  network,
  thread,
  frame,
  poster,
  onClose,
}: {
  readonly network: Network
  readonly thread: Thread
  readonly frame: ThreadFrame
  readonly poster: string
  readonly onClose: () => void
}) {
  const [look, setLook] = useState<Look>('light')
  const screen = { network, look, thread, frame, poster }
  return (
    <SheetDialog title={`As ${networkName(network)} will show it`} size="full" onClose={onClose}>
      <div className={styles['content']}>
        <ToggleButtonGroup
          className={styles['looks'] ?? ''}
          aria-label="Look"
          disallowEmptySelection
          selectedKeys={[look]}
          onSelectionChange={(keys) => setLook(looks.find((each) => keys.has(each)) ?? look)}
        >
          <ToggleButton id="light" className={styles['look'] ?? ''}>
            Light
          </ToggleButton>
          <ToggleButton id="dark" className={styles['look'] ?? ''}>
            Dark
          </ToggleButton>
        </ToggleButtonGroup>
        <section aria-label="On a phone">
          <PreviewScreen {...screen} size="phone" />
        </section>
        <section aria-label="On a desktop">
          <PreviewScreen {...screen} size="desktop" />
        </section>
      </div>
    </SheetDialog>
  )
}
