import { useDeferredValue, useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useStore } from 'zustand'

import { networkName, networks, type Network } from '../../core/network.ts'
import { countText, textSegments } from '../../core/networks/count.ts'
import { mediaRules } from '../../core/networks/media-rules.ts'
import { flattenedText } from '../../core/networks/published-posts.ts'
import { numberLabel } from '../../core/numbering.ts'
import { numberOn } from '../../core/thread-edits.ts'
import { numberingStyles, type Post, type Thread } from '../../core/thread.ts'
import { Choice } from '../controls/Choice.tsx'
import { useDeskActions, useDeskState } from '../desk/desk-context.ts'
import type { OpenRecord } from '../desk/open-record.ts'
import { changeUndoably } from '../desk/undo-record.ts'
import { PreviewedPost } from './PreviewedPost.tsx'
import { roomLeft } from './room-left.ts'
import { postOn, type ThreadFrame, useThreadFrame } from './thread-frame.ts'

import styles from './ThreadPreview.module.css'

type Look = 'light' | 'dark'

/** The thread as readers of one network will see it, beside the page. */
export function ThreadPreview({ open }: { readonly open: OpenRecord<Thread> }) {
  const typed = useStore(open.store, ({ record }) => record)
  // The preview follows when there is time, so that it never slows a key down.
  const thread = useDeferredValue(typed)
  const frame = useThreadFrame(open)
  const poster = useDeskState(({ overview }) => overview?.name ?? '')
  const [wanted, setWanted] = useState<Network>('bluesky')
  const [look, setLook] = useState<Look>('light')
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
      </div>
      {network === 'linkedin' || thread.posts.length < 2 ? null : (
        <NumbersHere open={open} network={network} />
      )}
      {thread.posts.length === 0 ? (
        <p className={styles['hint']}>The posts show here as readers will see them.</p>
      ) : (
        <div className={styles['phone']} data-network={network} data-look={look}>
          {network === 'linkedin' ? (
            <Flattened thread={thread} frame={frame} poster={poster} />
          ) : (
            <ol>
              {thread.posts.map((post, at) => (
                <li key={post.id}>
                  <OnePost
                    network={network}
                    frame={frame}
                    post={post}
                    place={{ index: at + 1, total: thread.posts.length }}
                    poster={poster}
                  />
                </li>
              ))}
            </ol>
          )}
        </div>
      )}
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

function OnePost({
  network,
  frame,
  post,
  place: { index, total },
  poster,
}: {
  readonly network: Network
  readonly frame: ThreadFrame
  readonly post: Post
  readonly place: { readonly index: number; readonly total: number }
  readonly poster: string
}) {
  if (post.missing) {
    return (
      <p className={styles['missing']}>
        {index} of {total} is missing
      </p>
    )
  }
  const { text } = postOn(network, frame, { post, index, total })
  return (
    <PreviewedPost
      network={network}
      poster={poster}
      segments={textSegments(network, text, network === 'bluesky' ? post.links : [])}
      warning={post.warning}
      images={post.images}
      card={post.card}
      isLast={index === total}
    />
  )
}

/** LinkedIn knows no threads: what it gets is one text with all the pictures. */
function Flattened({
  thread,
  frame,
  poster,
}: {
  readonly thread: Thread
  readonly frame: ThreadFrame
  readonly poster: string
}) {
  const text = flattenedText(thread, frame.setting.authors)
  const { left } = roomLeft(countText('linkedin', text))
  const posts = thread.posts.filter(({ missing }) => !missing)
  return (
    <>
      <PreviewedPost
        network="linkedin"
        poster={poster}
        segments={textSegments('linkedin', text)}
        warning=""
        images={posts.flatMap(({ images }) => images).slice(0, mediaRules.linkedin.pictures)}
        card={posts.find(({ card }) => card !== null)?.card ?? null}
        isLast
      />
      <p className={styles['whole']}>
        One post there, without numbers.{' '}
        {left < 0
          ? `${(-left).toLocaleString('en-GB')} characters too long.`
          : `${left.toLocaleString('en-GB')} characters left.`}
      </p>
    </>
  )
}
