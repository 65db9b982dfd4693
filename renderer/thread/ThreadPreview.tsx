import { Maximize2 } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useStore } from 'zustand'

import { networkName, networks, type Network } from '../../core/networks/network.ts'
import { numberLabel } from '../../core/thread/numbering.ts'
import { numberOn } from '../../core/thread/thread-edits.ts'
import { numberingStyles, type Thread } from '../../core/thread/thread.ts'
import { Choice } from '../controls/Choice.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { useDeskActions, useDeskState } from '../desk/desk-context.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import { changeUndoably } from '../desk/undo-record.ts'
import { LargePreview } from './LargePreview.tsx'
import { type Look, PreviewScreen } from './PreviewScreen.tsx'
import { useThreadFrame } from './thread-frame.ts'

import styles from './ThreadPreview.module.css'

/** The thread as readers of one network will see it, beside the page. */
export function ThreadPreview({ open }: { readonly open: OpenRecord<Thread> }) {
  const typed = useStore(open.store, ({ record }) => record)
  // The preview follows when there is time, so that it never slows a key down.
  const thread = useDeferredValue(typed)
  const frame = useThreadFrame(open)
  const poster = useDeskState(({ overview }) => overview?.name ?? '')
  const [wanted, setWanted] = useState<Network>('bluesky')
  const [look, setLook] = useState<Look>('light')
  const [isLarge, setLarge] = useState(false)
  const offered = thread.networks.length === 0 ? networks : thread.networks
  const network = offered.includes(wanted) ? wanted : (offered[0] ?? 'bluesky')

  return (
    <section aria-label={`As ${networkName(network)} will show it`}>
      <div className={styles['head']}>
        <ToggleButtonGroup
          className={styles['choices'] ?? ''}
          aria-label="Preview of"
          disallowEmptySelection
          selectedKeys={[network]}
          onSelectionChange={(keys) => setWanted(offered.find((each) => keys.has(each)) ?? network)}
        >
          {offered.map((each) => (
            <ToggleButton key={each} id={each} className={styles['choice'] ?? ''}>
              {networkName(each)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <ToggleButton
          className={styles['choice'] ?? ''}
          isSelected={look === 'dark'}
          onChange={(isDark) => setLook(isDark ? 'dark' : 'light')}
        >
          Dark
        </ToggleButton>
        <IconButton label="Preview in large" onPress={() => setLarge(true)}>
          <Maximize2 />
        </IconButton>
      </div>
      {network === 'linkedin' || thread.posts.length < 2 ? null : (
        <NumbersHere open={open} network={network} />
      )}
      {thread.posts.length === 0 ? (
        <p className={styles['hint']}>The posts show here as readers will see them.</p>
      ) : (
        <PreviewScreen
          network={network}
          look={look}
          thread={thread}
          frame={frame}
          poster={poster}
        />
      )}
      {isLarge ? (
        <LargePreview {...{ network, thread, frame, poster }} onClose={() => setLarge(false)} />
      ) : null}
    </section>
  )
}

/** Numbers may be left out where the network counts a thread itself, or look otherwise. */
function NumbersHere({
  open,
  network,
}: {
  readonly open: OpenRecord<Thread>
  readonly network: Network
}) {
  const exceptions = useStore(open.store, ({ record }) => record.numberingOn)
  const total = useStore(open.store, ({ record }) => record.posts.length)
  const { did } = useDeskActions()
  return (
    <div className={styles['numbers']}>
      <Choice
        label={`Numbers on ${networkName(network)}`}
        value={exceptions[network]?.style ?? 'as-thread'}
        options={[
          { value: 'as-thread', label: 'As in the thread' },
          ...numberingStyles.map((style) => ({
            value: style,
            label: numberLabel(style, 1, total) ?? 'No numbers',
          })),
        ]}
        onChange={(style) =>
          changeUndoably({
            open,
            did,
            label: `Chose the numbers on ${networkName(network)}`,
            update: (before) => numberOn(before, network, style === 'as-thread' ? null : style),
          })
        }
      />
    </div>
  )
}
